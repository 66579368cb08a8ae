/**
 * "Find settings": a domain, what is known of it here, and after a yes that names the hosts, what the sources outside
 * say. Free of anything that only one page has, so that popup and options show the same.
 */
import { signal } from '@preact/signals';
import { resolverHost } from '../address/dns.ts';
import { disagreements, discover, domainToAsk, hostsToAsk, SOURCE_ORDER } from '../discovery/discover.ts';
import { ISPDB_HOST } from '../discovery/sources.ts';
import type { SourceAnswer, SourceId } from '../discovery/types.ts';
import type { AskedHost, FindPorts, FindResult, FindState, FindStore } from './find-types.ts';

/** What is known here is shown without asking, so that the table need not answer once more. */
const HERE: readonly SourceId[] = ['builtin'];

const inOrder = (answers: readonly SourceAnswer[]) =>
  answers.toSorted((one, other) => SOURCE_ORDER.indexOf(one.source) - SOURCE_ORDER.indexOf(other.source));

export function createFind(ports: FindPorts, signalOfPage: AbortSignal): FindStore {
  const text = signal('');
  const state = signal<FindState>({ kind: 'empty' });
  /** Ends what the run before still asks. */
  let stop = new AbortController();

  const change = (part: Partial<FindResult>) => {
    if (state.value.kind === 'result') state.value = { ...state.value, ...part };
  };
  const put = (answers: readonly SourceAnswer[]) =>
    change({ answers: inOrder(answers), disagreements: disagreements(inOrder(answers)) });
  const hostsOf = async (domain: string): Promise<AskedHost[]> => {
    const resolver = await ports.resolver();
    const roleOf = (host: string) =>
      host === resolverHost(resolver) ? 'resolver' : host === ISPDB_HOST ? 'database' : 'domain';
    return Promise.all(
      hostsToAsk(domain, { resolver, without: HERE }).map(async (host) => ({
        host,
        role: roleOf(host),
        allowed: await ports.ask.isAllowed(host),
      })),
    );
  };
  /** Asks all sources but `without`; their answers join those that stand. */
  const ask = async (domain: string, without: readonly SourceId[]) => {
    const { signal: ended } = stop;
    change({ phase: 'asking' });
    const options = {
      allowed: ports.ask.isAllowed,
      fetch: ports.ask.fetch,
      resolver: await ports.resolver(),
      signal: AbortSignal.any([signalOfPage, ended]),
      without: [...HERE, ...without],
    };
    for await (const answer of discover(domain, options)) {
      if (ended.aborted) return;
      if (state.value.kind === 'result') put([...state.value.answers, answer]);
    }
    if (!ended.aborted) change({ phase: 'done' });
  };
  const askSources = async () => {
    const now = state.value;
    if (now.kind !== 'result' || now.phase === 'forbidden') return;
    const hosts = await hostsOf(now.domain);
    change({ hosts, answers: [], disagreements: [] });
    if (hosts.every((one) => one.allowed)) await ask(now.domain, []);
    else change({ phase: 'consent' });
  };
  return {
    text,
    state,
    run: async () => {
      stop.abort();
      stop = new AbortController();
      const { signal: ended } = stop;
      const domain = domainToAsk(text.value);
      if (domain === null) {
        state.value = { kind: text.value.trim() === '' ? 'empty' : 'notUnderstood' };
        return;
      }
      const [known, may] = await Promise.all([ports.known(domain), ports.mayAsk()]);
      if (ended.aborted) return;
      const phase = may ? 'idle' : 'forbidden';
      state.value = { kind: 'result', domain, known, phase, hosts: [], answers: [], disagreements: [] };
      if (known.length === 0) await askSources();
    },
    askSources,
    consent: async (hosts) => {
      const now = state.value;
      if (now.kind !== 'result' || now.phase !== 'consent') return;
      if (hosts === null) return change({ phase: 'idle' });
      change({ phase: 'asking' });
      await ports.allow(hosts);
      await ask(now.domain, []);
    },
    askHost: async (host) => {
      const now = state.value;
      if (now.kind !== 'result' || now.phase === 'asking') return;
      change({ phase: 'asking' });
      await ports.allow([host]);
      const again = new Set(now.answers.filter((one) => one.host === host).map((one) => one.source));
      put(now.answers.filter((one) => !again.has(one.source)));
      await ask(
        now.domain,
        SOURCE_ORDER.filter((source) => !again.has(source)),
      );
    },
  };
}
