import { describe, expect, it } from 'vitest';
import type { Direction, MailboxForm } from '../../lib/detect/types.ts';
import { formsToFill } from '../../lib/fill/forms-to-fill.ts';

const form = (id: string, ...directions: Direction[]): MailboxForm => ({
  id,
  archetype: 'mailbox-both',
  incomingType: null,
  foreignAction: null,
  reasons: [],
  fields: directions.map((direction, order) => ({
    id: `${id}${order}`,
    property: 'hostname',
    direction,
    control: 'text',
    inputType: 'text',
    label: '',
    name: '',
    texts: [],
    options: [],
    value: { shape: 'empty' },
    visible: true,
    enabled: true,
    readOnly: false,
    edited: false,
    inverted: false,
    addressPart: 'whole',
    fillable: true,
    order,
    reasons: [],
  })),
});
/** The same form with an account in it. */
const inUse = (one: MailboxForm): MailboxForm => {
  const [server] = one.fields;
  if (!server) throw new Error('no server');
  const host = { ...server, value: { shape: 'hostname', text: 'smtp.other.example' } as const };
  return { ...one, fields: [host, { ...server, property: 'username', value: { shape: 'other' } }] };
};
const blank = (one: MailboxForm): MailboxForm => ({
  ...one,
  fields: one.fields.flatMap((server) => [server, { ...server, property: 'username' }]),
});
const ids = (...forms: MailboxForm[]) => formsToFill(forms).map((one) => one.id);

describe('formsToFill', () => {
  it('takes incoming and outgoing from forms of their own', () =>
    expect(ids(form('a', 'incoming'), form('b', 'outgoing'))).toEqual(['a', 'b']));
  it('takes one account of two', () => expect(ids(form('a', 'outgoing'), form('b', 'outgoing'))).toEqual(['a']));
  it('takes no second half of another account', () =>
    expect(ids(form('a', 'incoming', 'outgoing'), form('b', 'outgoing'))).toEqual(['a']));
  it('takes the empty line below one that is in use', () =>
    expect(ids(inUse(form('a', 'outgoing')), blank(form('b', 'outgoing')))).toEqual(['b']));
  it('takes an account rather than the servers that are kept for all', () =>
    expect(ids(form('a', 'incoming', 'outgoing'), blank(form('b', 'incoming', 'outgoing')))).toEqual(['b']));
  it('takes servers that nobody signs in to where the login beside them is for one way only', () =>
    expect(ids(form('a', 'incoming', 'outgoing'), blank(form('b', 'outgoing')))).toEqual(['a']));
  it('takes an account that is in use where nothing like it is empty', () =>
    expect(ids(inUse(form('a', 'outgoing')), form('b', 'outgoing'))).toEqual(['a']));
});
