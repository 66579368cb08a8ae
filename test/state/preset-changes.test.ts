import { describe, expect, it } from 'vitest';
import type { MailPreset, Server } from '../../lib/mail/preset-types.ts';
import { changesOf, reachesAccounts } from '../../lib/state/preset-changes.ts';
import { demoPreset } from '../tools/demo-preset.ts';

function withOutgoing(part: Partial<Server>): MailPreset {
  const preset = demoPreset();
  const { outgoingServer } = preset;
  return { ...preset, outgoingServer: outgoingServer && { ...outgoingServer, ...part } };
}
const texts = (value: unknown) => (Array.isArray(value) ? value.map((part) => part.value) : value);
const told = (after: MailPreset) =>
  changesOf(demoPreset(), after).map(({ field, before, after: now }) => [field, texts(before), texts(now)]);

const SMTP = ['smtp.acme.example', '587', 'STARTTLS'];

describe('what differs between two revisions', () => {
  it.each<[string, MailPreset, unknown]>([
    ['nothing', demoPreset(), []],
    [
      'a server',
      withOutgoing({ port: 25, socketType: 'plain' }),
      [['smtp', SMTP, ['smtp.acme.example', '25', 'plain']]],
    ],
    [
      'the user name, which is told only then',
      withOutgoing({ username: '%EMAILLOCALPART%' }),
      [['smtp', [...SMTP, '%EMAILADDRESS%'], [...SMTP, '%EMAILLOCALPART%']]],
    ],
    [
      'the sign-in',
      withOutgoing({ authentication: 'OAuth2' }),
      [['smtp', [...SMTP, 'password-cleartext'], [...SMTP, 'OAuth2']]],
    ],
    ['a server that goes', { ...demoPreset(), outgoingServer: null }, [['smtp', SMTP, null]]],
    ['a switch', { ...demoPreset(), useStaticIps: false }, [['staticIps', true, false]]],
  ])('%s', (_, after, wanted) => expect(told(after)).toEqual(wanted));

  it('reaches no account where it is the note', () => {
    expect(reachesAccounts(changesOf(demoPreset(), { ...demoPreset(), note: 'x' }))).toBe(false);
    expect(reachesAccounts(changesOf(demoPreset(), withOutgoing({ port: 465 })))).toBe(true);
  });
});
