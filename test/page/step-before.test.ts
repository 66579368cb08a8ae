// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Registry } from '../../lib/dom/registry.ts';
import { addressFor, domainFor } from '../../lib/page/address-in.ts';
import { SENTINEL } from '../../lib/page/sentinel-mark.ts';
import { field, form, PRESET } from '../fill/forms.ts';

function typedBefore(text: string): void {
  const box = document.createElement('input');
  box.value = text;
  Reflect.set(globalThis, SENTINEL, { over: false, box });
}
afterEach(() => Reflect.deleteProperty(globalThis, SENTINEL));

const servers = form([field('hostname'), field('port'), field('username')]);
const address = (of = servers, picked: string | null = null) => addressFor(of, new Registry(), PRESET, picked);

describe('the address of the step before', () => {
  it('chooses the preset and gives the user name where the form has no box for it', () => {
    typedBefore(' Bob@ACME.example ');
    expect(domainFor(servers)).toBe('acme.example');
    expect(address()).toBe('Bob@ACME.example');
  });
  it('goes before the own address that was used last, for sending too', () => {
    typedBefore('bob@acme.example');
    expect(address(servers, 'jane@acme.example')).toBe('bob@acme.example');
    const sending = form([field('hostname', { direction: 'outgoing' })]);
    expect(address(sending, 'jane@acme.example')).toBe('bob@acme.example');
  });
  it('is not asked where the form has a box of its own, nor where it is no address', () => {
    typedBefore('bob@acme.example');
    expect(domainFor(form([field('emailAddress', { direction: null }), field('hostname')]))).toBeNull();
    typedBefore('bob');
    expect(domainFor(servers)).toBeNull();
    expect(address(servers, 'jane@acme.example')).toBe('jane@acme.example');
  });
});
