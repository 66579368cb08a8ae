import { describe, expect, it } from 'vitest';
import { NO_CONTEXT } from '../../lib/fill/choose-protocol.ts';
import { chooseSecurity } from '../../lib/fill/choose-security.ts';

const list = (...texts: string[]) =>
  texts.map((text, index) => ({ text, value: String(index), selected: index === 0, disabled: false }));

describe('a list that offers "encrypted", STARTTLS and none', () => {
  it.each([
    ['en', 'Encrypted', 'StartTLS', 'None'],
    ['ja', '暗号化', 'StartTLS(暗号化)', 'なし'],
    ['fr', 'Chiffrage', 'StartTLS', 'Aucun'],
  ])('is no yes and no (%s)', (_, ...texts) => {
    const options = list(...texts);
    expect(chooseSecurity(options, 'STARTTLS', NO_CONTEXT)).toMatchObject({ ok: true, index: 1 });
    expect(chooseSecurity(options, 'SSL', NO_CONTEXT)).toMatchObject({ ok: true, index: 0 });
    expect(chooseSecurity(options, 'plain', NO_CONTEXT)).toMatchObject({ ok: true, index: 2 });
  });
});
