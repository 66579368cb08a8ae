/** The person's word about a field goes before every guess, finds its field again, and never touches a secret. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { placeOf } from '../../lib/detect/picks.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { type FieldPick, pickPlaceOf } from '../../lib/mail/field-pick.ts';
import { field, look, select } from './sketch.ts';

const SECURITY = ['None', 'SSL/TLS', 'STARTTLS'];
const plain = (): FieldSnapshot[] => [
  field({ label: 'IMAP server', name: 'host' }),
  field({ label: 'IMAP port', name: 'port' }),
  select('IMAP encryption', SECURITY, { name: 'tls' }),
  field({ label: 'User name', name: 'user' }),
];
const nameless = (): FieldSnapshot[] => ['Alpha', 'Bravo', 'Charlie'].map((label) => field({ label }));

function pick(
  fields: FieldSnapshot[],
  at: number,
  property: FieldPick['property'],
  direction: FieldPick['direction'] = 'incoming',
): FieldPick {
  const { fields: seen } = look(fields);
  const one = seen[at];
  if (!one) throw new Error('no such field');
  return { ...placeOf(one, seen), property, direction };
}
const roles = (fields: FieldSnapshot[], picks: FieldPick[]) =>
  detect(look(fields), picks).flatMap((form) =>
    form.fields.map((one) => `${one.label}: ${one.direction}.${one.property}`),
  );

describe('what the person says of a field', () => {
  it('makes a form of a page where no word is known', () => {
    const fields = nameless();
    const picks = [pick(fields, 0, 'hostname'), pick(fields, 1, 'port')];
    expect(detect(look(fields))).toEqual([]);
    expect(roles(fields, picks)).toEqual(['Alpha: incoming.hostname', 'Bravo: incoming.port']);
    expect(detect(look(fields), picks)[0]?.fields.every((one) => one.fillable)).toBe(true);
  });
  it('makes one without a server too', () => {
    const fields = nameless();
    const [form] = detect(look(fields), [pick(fields, 2, 'port', 'outgoing')]);
    expect([form?.archetype, form?.fields.length]).toEqual(['outgoing-only', 1]);
  });
  it('joins the form that was found, and changes what was guessed', () => {
    const fields = [...plain(), field({ label: 'Zulu', name: 'z' })];
    const found = roles(fields, [pick(fields, 4, 'hostname', 'outgoing'), pick(fields, 3, 'other', null)]);
    expect(found).toContain('Zulu: outgoing.hostname');
    expect(found.some((one) => one.startsWith('User name'))).toBe(false);
  });
  it('leaves alone what it takes out, the whole form where that was its server', () => {
    expect(roles(plain(), [pick(plain(), 0, 'other', null)])).toEqual([]);
  });
  it('turns no password box into anything, whatever is stored', () => {
    const fields = [...plain(), field({ label: 'Key', name: 'k', inputType: 'password' })];
    expect(roles(fields, [pick(fields, 4, 'username')]).some((one) => one.startsWith('Key: incoming.username'))).toBe(
      false,
    );
  });
});

describe('a field is found again', () => {
  const first = (fields: FieldSnapshot[], picks: FieldPick[]) => roles(fields, picks)[0];
  it.each([
    ['with another number in its id', { htmlId: 'mui-17' }, { htmlId: 'mui-2291' }, true],
    [
      'by its name, where the label is in another language',
      { name: 'h', label: 'Alpha' },
      { name: 'h', label: 'Anton' },
      true,
    ],
    ['by its label, where the name changed', { name: 'q', label: 'Alpha' }, { name: 'w', label: 'Alpha' }, true],
    ['not where another control stands there', { name: 'h' }, { name: 'h', control: 'checkbox' as const }, false],
  ])('%s', (_, before, after, found) => {
    const picks = [pick([field(before), field({ label: 'Bravo', name: 'b' })], 0, 'hostname')];
    expect(first([field(after), field({ label: 'Bravo', name: 'b' })], picks) !== undefined).toBe(found);
  });
  it('by its place among several that say the same', () => {
    const fields = [field({ label: 'Host' }), field({ label: 'Host' }), field({ label: 'Host' })];
    const seen = detect(look(fields), [pick(fields, 1, 'hostname')]);
    expect(seen[0]?.fields.map((one) => one.order)).toEqual([1]);
  });
});

describe('the page that picks are kept for', () => {
  it.each([
    ['https://crm.example/accounts/17/edit?x=1#y', 'https://crm.example/accounts/*/edit'],
    ['https://crm.example/a/9f1c2b3a-0000-4000-8000-000000000000', 'https://crm.example/a/*'],
    ['https://crm.example/settings/mail-server', 'https://crm.example/settings/mail-server'],
    ['http://localhost:1880/', 'http://localhost:1880/'],
    ['about:blank', null],
    ['chrome-extension://abc/popup.html', null],
  ])('of %s is %s', (url, place) => {
    const found = pickPlaceOf(url);
    expect(found && found.origin + found.path).toBe(place);
  });
});
