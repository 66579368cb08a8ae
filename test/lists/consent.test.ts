/** Ways around the consent that a changed list needs, each closed. */
import { describe, expect, it } from 'vitest';
import { compareList } from '../../lib/lists/compare-list.ts';
import { newHead } from '../../lib/lists/refresh.ts';
import type { MailPreset, Preset } from '../../lib/mail/preset-types.ts';
import { whatApplies } from '../../lib/mail/what-applies.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const HEAD = {
  ...newHead({ kind: 'list', url: 'https://it.acme.example/list.json', proof: { kind: 'none' } }, 'own'),
  fetched: 1,
};
const preset = (domains: string[], part: Partial<MailPreset> = {}): MailPreset => ({
  ...demoPreset(),
  id: domains
    .join('-')
    .replaceAll('*', 'all')
    .replace(/[^a-z0-9-]/g, 'x'),
  domains,
  ...part,
});
const weak = (one: MailPreset): MailPreset => ({
  ...one,
  incomingServers: one.incomingServers.map((server) => ({ ...server, socketType: 'plain' })),
});
const toEvil = (one: MailPreset): MailPreset => ({
  ...one,
  incomingServers: one.incomingServers.map((server) => ({ ...server, hostname: 'imap.evil.example' })),
});

/** The next revision `presets` of a list in force with `accepted`. */
function next(presets: Preset[], accepted: Preset[] = [], gone: Preset[] = [], others: Preset[] = []) {
  const list = {
    id: 'acme',
    name: '',
    revision: 2,
    issued: '2026-11-01T00:00:00Z',
    expires: null,
    nextKey: null,
    presets,
  };
  const known = { accepted, gone, elsewhere: whatApplies(others) };
  const from = { now: 2, etag: null, lastModified: null, signedBy: null };
  const { put, remove, pending, gone: remembered, forget } = compareList(HEAD, { list, rejected: [] }, known, from);
  const waiting = pending.flatMap((one) => one.losses.map((loss) => loss.kind));
  return { put: put.map((one) => one.id), remove, remembered: remembered.map((one) => one.id), forget, waiting };
}
const A = preset(['a.example']);
const B = preset(['b.example']);
const WIDE = preset(['*.a.example']);
const INNER = preset(['x.a.example']);

describe('waits for consent', () => {
  it('an accepted entry that is stretched over a domain with a stronger one', () => {
    const both = { ...weak(A), domains: ['a.example', 'b.example'] };
    expect(next([both, B], [weak(A), B])).toMatchObject({
      put: [],
      remove: [],
      waiting: ['weakerTls'],
    });
    expect(next([both], [weak(A), B]).remove, 'what is followed stays meanwhile').toEqual([]);
  });
  it('a new id whose second domain alone is known', () => {
    const two = toEvil(preset(['new.example', 'b.example'], { id: 'fresh' }));
    expect(next([two, A], [A, B]).waiting).toEqual(['otherBaseDomain']);
  });
  it('a name of its own beneath a wildcard in force, and a wildcard over names', () => {
    expect(next([WIDE, weak(INNER)], [WIDE]).waiting).toEqual(['weakerTls']);
    expect(next([weak(WIDE)], [INNER])).toMatchObject({ remove: [], waiting: ['weakerTls'] });
  });
  it('an entry that leaves the field to a weaker wildcard', () => {
    expect(next([weak(WIDE)], [weak(WIDE), INNER])).toMatchObject({ remove: [], waiting: ['weakerTls'] });
  });
  it('what comes back weaker, or as a wildcard over what has gone', () => {
    expect(next([{ ...weak(A), id: 'anew' }], [], [A]).waiting).toEqual(['weakerTls']);
    expect(next([weak(WIDE)], [], [INNER]).waiting).toEqual(['weakerTls']);
    expect(next([weak(INNER)], [], [WIDE]).waiting).toEqual(['weakerTls']);
  });
  it('an entry for a provider that is built in', () => {
    expect(next([preset(['gmail.com'])]).waiting).toContain('otherBaseDomain');
  });
  it('an entry for a domain that another list knows', () => {
    expect(next([weak(A)], [], [], [A]).waiting).toEqual(['weakerTls']);
    expect(next([weak(INNER)], [], [], [WIDE]).waiting).toEqual(['weakerTls']);
  });
});

describe('takes effect at once', () => {
  it('what nobody knew, what protects as much, and an entry under another id', () => {
    expect(next([A, B], [A])).toMatchObject({ put: ['bxexample'], waiting: [] });
    expect(next([{ ...A, id: 'anew' }], [A])).toMatchObject({ put: ['anew'], remove: ['axexample'], remembered: [] });
  });
  it('a removal, remembered until the entry is in force again', () => {
    expect(next([B], [A, B])).toMatchObject({ remove: ['axexample'], remembered: ['axexample'] });
    expect(next([A, B], [B], [A])).toMatchObject({ put: ['axexample'], forget: ['axexample'] });
  });
});
