import { expect, it } from 'vitest';
import { chooseAuthentication } from '../../lib/fill/choose-authentication.ts';

const taken = (...texts: string[]): string | null => {
  const options = texts.map((text, index) => ({ text, value: text, selected: index === 0, disabled: false }));
  const choice = chooseAuthentication(options, 'password-cleartext', false);
  return choice.ok ? (texts[choice.index] ?? null) : null;
};

it.each([
  [['None', 'POP before SMTP', 'SMTP auth'], 'SMTP auth'],
  [['認証なし', 'POP before SMTP', 'SMTP認証'], 'SMTP認証'],
  [['Kein', 'SMTP', 'Oauth Google', 'Office365 OAuth2'], 'SMTP'],
  [['None', 'PLAIN', 'CRAM-MD5'], 'PLAIN'],
  [['None', 'One way', 'Another way'], null],
  [['None', 'POP before SMTP'], null],
  [['None', 'OAuth2'], null],
])('a password among %j is sent by %s', (options, way) => expect(taken(...options)).toBe(way));
