import { describe, expect, it } from 'vitest';
import { readQuery } from '../../lib/address/look-up.ts';
import { parseRange } from '../../lib/address/range.ts';
import { createLookUp } from '../../lib/state/look-up.ts';

const ANSWERS: Record<string, Record<string, { type: number; TTL: number; data: string }[]>> = {
  'acme.example': {
    A: [{ type: 1, TTL: 60, data: '34.67.39.103' }],
    MX: [
      { type: 15, TTL: 60, data: '20 mx2.acme.example.' },
      { type: 15, TTL: 60, data: '10 mx1.acme.example.' },
    ],
  },
  '_imaps._tcp.acme.example': { SRV: [{ type: 33, TTL: 60, data: '0 1 993 imap.acme.example.' }] },
};

function world(text = '', status?: number) {
  const asked: string[] = [];
  const allowed = new Set<string>();
  const own = parseRange('10.1.0.0/16');
  const store = createLookUp(
    {
      ask: {
        isAllowed: async (host) => allowed.has(host),
        fetch: async (url) => {
          asked.push(url);
          const { searchParams } = new URL(url);
          const found = ANSWERS[searchParams.get('name') ?? ''];
          const body = { Status: status ?? (found ? 0 : 3), Answer: found?.[searchParams.get('type') ?? ''] ?? [] };
          return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/dns-json' } });
        },
      },
      allow: async (hosts) => {
        for (const one of hosts) allowed.add(one);
      },
      resolver: async () => ({ kind: 'google' }),
      shown: async () => (own.ok ? [{ range: own.range, name: 'acme.example', region: 'VPN' }] : []),
    },
    text,
  );
  const ask = async (typed: string) => {
    store.text.value = typed;
    await store.run();
    return store.state.value;
  };
  return { store, asked, ask };
}

describe('what was typed', () => {
  it.each([
    ['192.0.2.5/26', 'range'],
    ['[2001:db8::1]', 'range'],
    ['imap.acme.example', 'imap.acme.example'],
    ['IMAP.ACME.example.', 'imap.acme.example'],
    ['imap.acme.example:993', 'imap.acme.example'],
    ['https://crm.acme.example/settings?token=secret', 'crm.acme.example'],
    ['jane.doe@acme.example', 'acme.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'none'],
    ['fileserver', 'none'],
    ['192.0.2', 'none'],
    ['two words', 'none'],
    ['', 'none'],
  ])('%j is %s', (text, expected) => {
    const query = readQuery(text);
    expect(query.kind === 'name' ? query.name : query.kind).toBe(expected);
  });
});

describe('an address or a range', () => {
  it('is judged without asking anyone', async () => {
    const { asked, ask } = world();
    expect(await ask('34.67.39.103')).toMatchObject({
      kind: 'range',
      facts: { remarks: [], found: { kind: 'inside', entries: [{ name: 'Nylas', region: 'US' }] } },
    });
    expect(await ask('10.1.2.3')).toMatchObject({
      facts: { remarks: [{ kind: 'special' }], found: { kind: 'inside', entries: [{ name: 'acme.example' }] } },
    });
    expect(await ask('34.67.39.5/24')).toMatchObject({
      facts: { remarks: [{ kind: 'hostBits' }], found: { kind: 'partly' } },
    });
    expect(await ask('what?')).toEqual({ kind: 'notUnderstood' });
    expect(asked).toEqual([]);
  });
});

describe('a name', () => {
  it('goes to the resolver only after a yes, and only the name of an address', async () => {
    const { store, asked, ask } = world();
    expect(await ask('jane.doe@acme.example')).toEqual({ kind: 'consent', host: 'dns.google', name: 'acme.example' });
    expect(asked).toEqual([]);
    await store.answer(true);
    expect(asked).toHaveLength(7);
    expect(asked.join()).not.toContain('jane');
    expect(store.state.value).toMatchObject({
      kind: 'name',
      facts: [{ found: { kind: 'inside', entries: [{ name: 'Nylas' }] } }],
      answer: {
        mail: [{ target: 'mx1.acme.example' }, { target: 'mx2.acme.example' }],
        services: [{ service: '_imaps._tcp', records: [{ port: 993, target: 'imap.acme.example' }] }],
      },
    });
  });
  it('is not sent after a no', async () => {
    const { store, asked, ask } = world();
    await ask('acme.example');
    await store.answer(false);
    expect([store.state.value.kind, asked]).toEqual(['empty', []]);
  });
  it('that does not exist, or a resolver that fails, is said', async () => {
    const { store, ask } = world();
    await ask('nowhere.example');
    await store.answer(true);
    expect(store.state.value).toMatchObject({ kind: 'failed', result: { problem: 'noSuchName', host: 'dns.google' } });
    const broken = world('', 2);
    await broken.ask('acme.example');
    await broken.store.answer(true);
    expect(broken.store.state.value).toMatchObject({ kind: 'failed', result: { problem: 'serverFailure' } });
  });
  it('selected in a page waits for the same yes', async () => {
    const { store, asked } = world('acme.example');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([store.state.value.kind, asked]).toEqual(['consent', []]);
  });
});
