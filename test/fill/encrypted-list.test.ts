import { describe, expect, it } from 'vitest';
import { chooseSecurity } from '../../lib/fill/choose-security.ts';

const CONTEXT = {
  label: '',
  help: '',
  ports: [],
  checked: null,
  hasTwin: false,
  portHeld: false,
  beside: '',
  splitWith: null,
} as const;
const list = (...texts: string[]) =>
  texts.map((text, index) => ({ text, value: String(index), selected: index === 0, disabled: false }));

describe('a list that offers "encrypted", STARTTLS and none', () => {
  it.each([
    ['en', 'Encrypted', 'StartTLS', 'None'],
    ['ja', '暗号化', 'StartTLS(暗号化)', 'なし'],
    ['fr', 'Chiffrage', 'StartTLS', 'Aucun'],
  ])('is no yes and no (%s)', (_, ...texts) => {
    const options = list(...texts);
    expect(chooseSecurity(options, 'STARTTLS', { ...CONTEXT, ports: [] })).toMatchObject({ ok: true, index: 1 });
    expect(chooseSecurity(options, 'SSL', { ...CONTEXT, ports: [] })).toMatchObject({ ok: true, index: 0 });
    expect(chooseSecurity(options, 'plain', { ...CONTEXT, ports: [] })).toMatchObject({ ok: true, index: 2 });
  });
});
