import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import { effectiveForDomain } from '../../lib/storage/effective.ts';
import { currentPolicy } from '../../lib/storage/managed.ts';
import { conflictsOf, effective, type SourcedPreset } from '../../lib/storage/order.ts';
import { readPolicy } from '../../lib/storage/policy.ts';
import { savePreset } from '../../lib/storage/presets.ts';
import { currentSettings, DEFAULT_SETTINGS, settingsUnder } from '../../lib/storage/settings.ts';
import { parseSubscription } from '../../lib/storage/subscription.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { MANAGED_SCHEMA, managedSchema } from '../tools/managed-schema.ts';
import { fakeLocks } from './fake-locks.ts';

const KEY = 'A'.repeat(43);
const entry = (mode: 'locked' | 'default', domain = 'acme.example') => printPolicyPreset(demoPreset(domain), mode);

/** The managed area, which the fake browser lacks. */
function managed(get: () => Promise<unknown>): void {
  vi.spyOn(browser.storage, 'managed', 'get').mockReturnValue({
    ...browser.storage.local,
    get,
  } as typeof browser.storage.managed);
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeLocks();
});

describe('a policy', () => {
  it('is the schema that the browser gets', () => {
    expect(readFileSync(MANAGED_SCHEMA, 'utf8')).toBe(managedSchema());
  });
  it('works as far as it is right, and names the rest with value and reason', () => {
    const policy = readPolicy({
      presets: [entry('locked'), '{"domains":["x.example"]}', entry('default', 'globex.example')],
      lists: [`https://it.acme.example/list.json#key=${KEY}`, 'http://it.acme.example/list.json'],
      sitesOff: ['bank.example', 'not a host'],
      fillWithoutAsking: ['https://crm.example', 'http://crm.example', 'not an origin'],
      discovery: 'no',
      refreshHours: 0,
      resolver: 'https://dns.example/dns-query',
      colour: 'green',
    });
    expect(policy.presets.map(({ preset, mode }) => [preset.domains[0], mode])).toEqual([
      ['acme.example', 'locked'],
      ['globex.example', 'default'],
    ]);
    expect(policy.settings).toEqual({
      sitesOff: ['bank.example'],
      fillWithoutAsking: ['https://crm.example'],
      resolver: 'https://dns.example/dns-query',
    });
    expect(policy.ignored.map(({ key, fault }) => [key, fault.code])).toEqual([
      ['presets', 'noServer'],
      ['lists', 'badValue'],
      ['sitesOff', 'badValue'],
      ['fillWithoutAsking', 'badValue'],
      ['fillWithoutAsking', 'badValue'],
      ['discovery', 'wrongType'],
      ['refreshHours', 'badValue'],
      ['colour', 'unknownKey'],
    ]);
    expect(policy.received.find((one) => one.key === 'presets')).toEqual({ key: 'presets', entries: 3, used: 2 });
  });
  it('that is no object, or hostile, is no policy', () => {
    for (const raw of [null, 'x', 7, [], { presets: 'x' }, JSON.parse('{"__proto__":{"offer":false}}')])
      expect(readPolicy(raw).presets).toEqual([]);
    expect(Reflect.get({}, 'offer')).toBeUndefined();
  });
  it('decides over settings, and adds sites to the person’s own', () => {
    const { policyless, decided } = {
      policyless: settingsUnder(DEFAULT_SETTINGS, readPolicy({})),
      decided: settingsUnder(
        { ...DEFAULT_SETTINGS, sitesOff: ['own.example'] },
        readPolicy({ offer: false, sitesOff: ['a.example'] }),
      ),
    };
    expect(policyless).toMatchObject({ offer: true, discovery: true, resolver: null, refreshHours: 24 });
    expect(decided.offer).toBe(false);
    expect(decided.sitesOff).toEqual(['a.example', 'own.example']);
    expect([...decided.byPolicy]).toEqual(['offer']);
  });
});

describe('the browser’s answer', () => {
  it('is kept, used while the browser is silent, and erased when it is withdrawn', async () => {
    managed(async () => ({ presets: [entry('locked')] }));
    expect((await currentPolicy()).from).toBe('live');
    managed(() => new Promise(() => {}));
    expect(await currentPolicy()).toMatchObject({ from: 'kept', policy: { presets: [{ mode: 'locked' }] } });
    managed(() => Promise.reject(new Error('disk')));
    expect((await currentPolicy()).from).toBe('kept');
    managed(async () => ({}));
    expect((await currentPolicy()).from).toBe('none');
    managed(() => new Promise(() => {}));
    expect(await currentPolicy()).toMatchObject({ from: 'none', policy: { presets: [] } });
  });
  it('never becomes an own preset', async () => {
    managed(async () => ({ presets: [entry('default')], offer: false }));
    expect(await effectiveForDomain('acme.example')).toMatchObject([{ source: { kind: 'policy', mode: 'default' } }]);
    expect((await currentSettings()).offer).toBe(false);
    const stored = Object.keys(await browser.storage.local.get(null));
    expect(stored.filter((key) => /^(preset|domain|settings)/.test(key))).toEqual([]);
    await savePreset(demoPreset());
    expect((await effectiveForDomain('acme.example')).map((one) => one.source.kind)).toEqual(['own', 'policy']);
    managed(async () => ({ presets: [entry('locked')] }));
    expect((await effectiveForDomain('acme.example')).map((one) => one.source.kind)).toEqual(['policy']);
  });
});

describe('the order', () => {
  const one = (source: SourcedPreset['source'], port = 993): SourcedPreset => {
    const preset = demoPreset();
    return {
      source,
      preset: { ...preset, incomingServers: preset.incomingServers.map((server) => ({ ...server, port })) },
    };
  };
  const OWN = one({ kind: 'own' }, 1);
  const LOCKED = one({ kind: 'policy', mode: 'locked' }, 2);
  const DEFAULT = one({ kind: 'policy', mode: 'default' }, 3);
  const LIST = one({ kind: 'list', listId: 'x', name: 'IT' }, 4);
  const BUILTIN = one({ kind: 'builtin', documentation: '', checked: '' }, 5);
  it.each<[string, SourcedPreset[], SourcedPreset[]]>([
    ['locked before all, and alone', [BUILTIN, LIST, DEFAULT, OWN, LOCKED], [LOCKED]],
    ['own before default, list, built-in', [BUILTIN, LIST, DEFAULT, OWN], [OWN, DEFAULT, LIST, BUILTIN]],
    ['default before list', [LIST, DEFAULT], [DEFAULT, LIST]],
    ['what came first stays first', [OWN, one({ kind: 'own' }, 9)], [OWN, one({ kind: 'own' }, 9)]],
    ['nothing', [], []],
  ])('%s', (_, given, expected) => expect(effective(given)).toEqual(expected));
  it('shows contradictions, not repetitions, and none with what Mailfill ships', () => {
    expect(conflictsOf([OWN, LIST, BUILTIN])).toEqual([{ domain: 'acme.example', used: OWN, others: [LIST] }]);
    expect(conflictsOf([OWN, { ...LIST, preset: OWN.preset }, BUILTIN])).toEqual([]);
  });
});

describe('a subscription', () => {
  const DIGEST = '0'.repeat(64);
  it.each([
    ['list', 'https://it.acme.example/list.json', '', { kind: 'none' }],
    ['list', 'https://it.acme.example/list.json', `#key=${KEY}`, { kind: 'key', key: KEY }],
    ['list', 'https://it.acme.example/list.json', `#sha256=${DIGEST}`, { kind: 'sha256', digest: DIGEST }],
    ['directory', 'https://hoster.example/mail/{domain}.xml', '', { kind: 'none' }],
  ])('a %s is read: %s%s', (kind, url, fragment, proof) =>
    expect(parseSubscription(url + fragment)).toEqual({ kind, url, proof }),
  );
  it.each([
    'http://it.acme.example/l',
    'https://{domain}/x',
    'https://u:p@x.example/',
    'x',
    '',
    `https://x.example/#key=short`,
    `https://h.example/{domain}#key=${KEY}`,
  ])('%j is refused', (text) => expect(parseSubscription(text)).toBeNull());
});
