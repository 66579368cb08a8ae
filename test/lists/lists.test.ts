import { beforeEach, describe, expect, it } from 'vitest';
import { type ListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { makeSigningKey, sha256Hex, signBytes } from '../../lib/formats/list-signature.ts';
import { askDirectories } from '../../lib/lists/ask-directories.ts';
import { followPolicy } from '../../lib/lists/follow-policy.ts';
import { isDue, newHead, refreshList, refreshLists } from '../../lib/lists/refresh.ts';
import type { MailPreset } from '../../lib/mail/preset-types.ts';
import { answerOf, listedForDomain } from '../../lib/storage/listed.ts';
import { subscribe as beginList, dropList, listHeads, pendingChanges, settlePending } from '../../lib/storage/lists.ts';
import { withLists } from '../../lib/storage/lists-database.ts';
import { parseSubscription, type Subscription } from '../../lib/storage/subscription.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const URL_ = 'https://it.acme.example/list.json';
const list = (part: Partial<ListDocument> = {}): ListDocument => ({
  id: 'acme',
  name: 'Acme IT',
  revision: 1,
  issued: '2026-11-01T00:00:00Z',
  expires: null,
  nextKey: null,
  presets: [demoPreset()],
  ...part,
});
const weaker = (): MailPreset => {
  const preset = demoPreset();
  return { ...preset, outgoingServer: preset.outgoingServer && { ...preset.outgoingServer, socketType: 'plain' } };
};

interface Answer {
  body?: string;
  status?: number;
  type?: string;
  headers?: Record<string, string>;
}
let site: Record<string, Answer | Error>;
let asked: { url: string; init: RequestInit }[];
const ports = {
  fetch: async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const answer = site[url] ?? { status: 404 };
    if (answer instanceof Error) throw answer;
    const { body = '', status = 200, type = 'application/json', headers = {} } = answer;
    const nothing = status === 304 || status === 204;
    return new Response(nothing ? null : body, { status, headers: { 'content-type': type, ...headers } });
  },
  now: () => 1_800_000_000_000,
  signal: new AbortController().signal,
};
const head = async () => {
  const found = (await listHeads()).find((one) => one.url === URL_);
  if (!found) throw new Error('no such subscription');
  return found;
};
const subscribe = async (text = URL_) => {
  const read = parseSubscription(text);
  if (!read) throw new Error(text);
  await beginList(newHead(read, 'own'));
};
const publish = (document: ListDocument) => {
  site[URL_] = { body: printListDocument(document) };
};
const refresh = async () => refreshList(await head(), ports);

beforeEach(async () => {
  site = {};
  asked = [];
  for (const one of await listHeads()) await dropList(one.url);
});

/** A list was accepted, and its next revision protects less: the change that waits for a yes. */
async function weakerWaits() {
  publish(list());
  await subscribe();
  await refresh();
  publish(list({ revision: 2, presets: [weaker()] }));
  await refresh();
  return (await pendingChanges())[0];
}

describe('a list', () => {
  it('is taken whole at first, found by domain, and gone when the subscription ends', async () => {
    publish(list());
    await subscribe();
    expect(await refresh()).toMatchObject({ name: 'Acme IT', revision: 1, problem: null });
    expect(await listedForDomain('acme.example')).toMatchObject([{ source: { kind: 'list', name: 'Acme IT' } }]);
    expect(await listedForDomain('other.example')).toEqual([]);
    await dropList(URL_);
    expect(await listedForDomain('acme.example')).toEqual([]);
    expect(await listHeads()).toEqual([]);
  });
  it('asks without credentials, follows no redirect, and asks only for what changed', async () => {
    publish(list());
    site[URL_] = { ...(site[URL_] as Answer), headers: { etag: '"7"' } };
    await subscribe();
    await refresh();
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'manual' });
    site[URL_] = { status: 304 };
    expect(await refresh()).toMatchObject({ revision: 1, problem: null, etag: '"7"' });
    expect(new Headers(asked[1]?.init.headers).get('if-none-match')).toBe('"7"');
    expect(await listedForDomain('acme.example')).toHaveLength(1);
  });
  it.each<[string, Answer | Error, string]>([
    ['a sign-in page', { body: '<html>', type: 'text/html' }, 'list_contentType'],
    ['a redirect', { status: 302 }, 'list_redirect'],
    ['an error', { status: 500 }, 'list_status'],
    ['no answer', new TypeError('failed'), 'list_network'],
    ['junk', { body: '{"schema":"mailfill-list/1"' }, 'fault_jsonSyntax\n1\n28'],
    ['another list', { body: printListDocument(list({ id: 'evil', revision: 9 })) }, 'list_otherList'],
    ['an older revision', { body: printListDocument(list({ revision: 1 })) }, 'list_rollback'],
    ['a leap to the last number', { body: printListDocument(list({ revision: 2 ** 53 - 1 })) }, 'list_revisionJump'],
    ['a newer format', { body: '{"schema":"mailfill-list/2"}' }, 'fault_newerVersion\n\n'],
    [
      'a wrong value, named',
      { body: '{"schema":"mailfill-list/1","id":"hooli","revision":"seven","issued":"2026-11-01","presets":[]}' },
      'fault_badValue\n\n\nrevision',
    ],
  ])('%s keeps the last good one, and says why', async (_, answer, problem) => {
    publish(list({ revision: 2 }));
    await subscribe();
    const { fetched } = await refresh();
    site[URL_] = answer;
    expect(await refresh()).toMatchObject({ problem, revision: 2, fetched });
    expect(await listedForDomain('acme.example')).toHaveLength(1);
  });
  it('changes at once where nothing is lost; what protects less waits for a yes', async () => {
    publish(list());
    await subscribe();
    await refresh();
    publish(list({ revision: 2, presets: [weaker(), demoPreset('new.example')] }));
    await refresh();
    expect(await listedForDomain('new.example')).toHaveLength(1);
    expect((await listedForDomain('acme.example'))[0]?.preset).toMatchObject({
      outgoingServer: { socketType: 'STARTTLS' },
    });
    const [waiting] = await pendingChanges();
    expect(waiting).toMatchObject({ losses: [{ kind: 'weakerTls', type: 'smtp' }], proven: false });
    if (waiting) await settlePending(waiting, true);
    expect((await listedForDomain('acme.example'))[0]?.preset).toMatchObject({
      outgoingServer: { socketType: 'plain' },
    });
    expect(await pendingChanges()).toEqual([]);
  });
  it('an entry that was away for a revision does not come back weaker', async () => {
    publish(list({ presets: [demoPreset(), demoPreset('other.example')] }));
    await subscribe();
    await refresh();
    publish(list({ revision: 2, presets: [demoPreset('other.example')] }));
    await refresh();
    expect(await listedForDomain('acme.example')).toEqual([]);
    publish(list({ revision: 3, presets: [{ ...weaker(), id: 'made-anew' }, demoPreset('other.example')] }));
    await refresh();
    expect(await listedForDomain('acme.example')).toEqual([]);
    expect(await pendingChanges()).toMatchObject([{ losses: [{ kind: 'weakerTls' }] }]);
    publish(list({ revision: 4 }));
    await refresh();
    expect(await listedForDomain('acme.example')).toHaveLength(1);
    expect(await pendingChanges()).toEqual([]);
  });
  it('a second list cannot weaken what the first says; among equals the proven one counts', async () => {
    const other = 'https://a.example/list.json';
    const bytes = new TextEncoder().encode(printListDocument(list()));
    publish(list());
    await subscribe(`${URL_}#sha256=${await sha256Hex(bytes)}`);
    await refresh();
    await subscribe(other);
    const second = async (revision: number, presets: MailPreset[]) => {
      site[other] = { body: printListDocument(list({ id: 'second', revision, presets })) };
      const found = (await listHeads()).find((one) => one.url === other);
      if (found) await refreshList(found, ports);
    };
    await second(1, [demoPreset('other.example')]);
    await second(2, [weaker()]);
    expect(await pendingChanges()).toHaveLength(1);
    await second(3, [{ ...demoPreset(), note: 'from the second' }]);
    expect(await listedForDomain('acme.example')).toMatchObject([
      { source: { listId: URL_ } },
      { source: { listId: other } },
    ]);
  });
  it('renamed ids do not get around the consent', async () => {
    publish(list());
    await subscribe();
    await refresh();
    publish(list({ revision: 2, presets: [{ ...weaker(), id: 'made-anew' }] }));
    await refresh();
    expect(await pendingChanges()).toHaveLength(1);
    expect(await listedForDomain('acme.example')).toMatchObject([
      { preset: { outgoingServer: { socketType: 'STARTTLS' } } },
    ]);
  });
  it('a refused change stays as it was until the list changes again', async () => {
    const waiting = await weakerWaits();
    if (waiting) await settlePending(waiting, false);
    expect(await pendingChanges()).toEqual([]);
    expect(await listedForDomain('acme.example')).toMatchObject([
      { preset: { outgoingServer: { socketType: 'STARTTLS' } } },
    ]);
  });
  it('takes presets away that the list names no more', async () => {
    publish(list({ presets: [demoPreset(), demoPreset('old.example')] }));
    await subscribe();
    await refresh();
    publish(list({ revision: 2 }));
    await refresh();
    expect(await listedForDomain('old.example')).toEqual([]);
  });
});

describe('a proof', () => {
  it('by signature: right, missing, wrong, and handed on to the next key', async () => {
    const [key, next] = [await makeSigningKey(), await makeSigningKey()];
    const sign = async (document: ListDocument, by: typeof key) => {
      publish(document);
      const bytes = new TextEncoder().encode(printListDocument(document));
      site[`${URL_}.sig`] = { body: (await signBytes(bytes, by.privateKey)) ?? '', type: 'text/plain' };
    };
    await subscribe(`${URL_}#key=${key.publicKey}`);
    publish(list());
    expect((await refresh()).problem).toBe('list_signatureMissing');
    await sign(list(), next);
    expect((await refresh()).problem).toBe('list_signatureWrong');
    await sign(list({ nextKey: next.publicKey }), key);
    expect((await refresh()).problem).toBeNull();
    await sign(list({ revision: 2, presets: [weaker()] }), next);
    expect((await refresh()).problem).toBeNull();
    expect(await pendingChanges()).toMatchObject([{ proven: true }]);
    await sign(list({ revision: 3 }), key);
    expect((await refresh()).problem, 'the key that handed on signs no more').toBe('list_signatureWrong');
    await sign(list({ revision: 3 }), next);
    expect(await refresh()).toMatchObject({ problem: null, revision: 3 });
  });
  it('by digest', async () => {
    const bytes = new TextEncoder().encode(printListDocument(list()));
    publish(list());
    await subscribe(`${URL_}#sha256=${await sha256Hex(bytes)}`);
    expect((await refresh()).problem).toBeNull();
    publish(list({ revision: 2 }));
    expect((await refresh()).problem).toBe('list_digestWrong');
  });
});

describe('the policy’s lists', () => {
  const wanted: Subscription = { kind: 'list', url: URL_, proof: { kind: 'none' } };
  it('come and go with it; the person’s own stay', async () => {
    publish(list());
    await subscribe('https://own.example/list.json');
    await followPolicy([wanted]);
    await refreshLists(ports, 24);
    expect(await listedForDomain('acme.example')).toHaveLength(1);
    await followPolicy([]);
    expect(await listedForDomain('acme.example')).toEqual([]);
    expect((await listHeads()).map((one) => one.url)).toEqual(['https://own.example/list.json']);
  });
  it('are asked again only when due', async () => {
    publish(list());
    await subscribe();
    await refreshLists(ports, 24);
    await refreshLists(ports, 24);
    expect(asked).toHaveLength(1);
    expect(isDue(await head(), ports.now() + 24 * 3_600_000, 24)).toBe(true);
  });
});

describe('a subscription that ends while it is asked', () => {
  /** Also those that no head leads to any more. */
  const keptPresets = () => withLists((database) => database.getAll('presets'));
  /** As by the person in another tab, by the policy, or by "Delete everything". */
  const endingWith = (meanwhile: () => Promise<void>) => ({
    ...ports,
    fetch: async (url: string, init: RequestInit) => {
      await meanwhile();
      return ports.fetch(url, init);
    },
  });
  it.each([
    ['a good answer', () => publish(list())],
    ['none', () => {}],
  ])('does not come back with %s', async (_, answer) => {
    answer();
    await subscribe();
    await refreshList(
      await head(),
      endingWith(() => dropList(URL_)),
    );
    expect(await listHeads()).toEqual([]);
    expect(await keptPresets()).toEqual([]);
  });
  it('takes nothing of the old one where it became another one', async () => {
    publish(list());
    await subscribe();
    const pinned: Subscription = { kind: 'list', url: URL_, proof: { kind: 'sha256', digest: 'a'.repeat(64) } };
    await refreshList(
      await head(),
      endingWith(() => followPolicy([pinned])),
    );
    expect(await listHeads()).toMatchObject([{ by: 'policy', proof: pinned.proof, fetched: 0 }]);
    expect(await keptPresets()).toEqual([]);
  });
  it('leaves no answer of a directory, and no change that waited', async () => {
    const directory = 'https://hoster.example/{domain}.xml';
    await subscribe(directory);
    await askDirectories(
      'acme.example',
      endingWith(() => dropList(directory)),
    );
    expect(await answerOf(directory, 'acme.example')).toBeNull();
    const waiting = await weakerWaits();
    await dropList(URL_);
    if (waiting) await settlePending(waiting, true);
    expect(await keptPresets()).toEqual([]);
  });
});

describe('a directory', () => {
  const DIRECTORY = 'https://hoster.example/{domain}.xml';
  const xml = (socketType: string) =>
    `<clientConfig version="1.1"><emailProvider id="x"><domain>acme.example</domain><incomingServer type="imap"><hostname>imap.acme.example</hostname><port>993</port><socketType>${socketType}</socketType><username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer></emailProvider></clientConfig>`;
  it('is told the domain, once, and its answer is found', async () => {
    await subscribe(DIRECTORY);
    site['https://hoster.example/acme.example.xml'] = { body: xml('SSL'), type: 'text/xml' };
    await askDirectories('acme.example', ports);
    await askDirectories('acme.example', ports);
    expect(asked.map((one) => one.url)).toEqual(['https://hoster.example/acme.example.xml']);
    expect(await listedForDomain('acme.example')).toMatchObject([
      { preset: { domains: ['acme.example'] }, source: { kind: 'list' } },
    ]);
  });
  it('that protects less than before, or answers with a DOCTYPE or a page, changes nothing', async () => {
    await subscribe(DIRECTORY);
    const url = 'https://hoster.example/acme.example.xml';
    site[url] = { body: xml('SSL'), type: 'text/xml' };
    await askDirectories('acme.example', ports);
    const later = { ...ports, now: () => ports.now() + 30 * 86_400_000 };
    for (const answer of [
      { body: xml('plain'), type: 'text/xml' },
      { body: `<!DOCTYPE x [<!ENTITY y "z">]>${xml('SSL')}`, type: 'text/xml' },
      { body: '<html>', type: 'text/html' },
    ]) {
      site[url] = answer;
      await askDirectories('acme.example', later);
      expect(await listedForDomain('acme.example')).toMatchObject([
        { preset: { incomingServers: [{ socketType: 'SSL' }] } },
      ]);
    }
    expect(asked).toHaveLength(4);
  });
});
