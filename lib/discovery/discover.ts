/** Looks a domain's mail settings up. Pure but for the `fetch` it is given; stores nothing, asks nobody without consent. */
import type { Resolver } from '../address/dns.ts';
import { parseDomain } from '../mail/domain.ts';
import { askOf } from './ask.ts';
import { SOURCES } from './sources.ts';
import type { DiscoveryOptions, SourceAnswer, SourceId } from './types.ts';

export { disagreements } from './disagreements.ts';
export type * from './types.ts';

/** Order of trust, to sort answers by: they come as they are ready. */
export const SOURCE_ORDER: readonly SourceId[] = SOURCES.map((source) => source.id);

/** Only the domain of what was typed; null where it is none. Everything before an @ is dropped here. */
export function domainToAsk(text: string): string | null {
  const result = parseDomain(text);
  return result.ok ? result.domain.replace(/^\*\./, '') : null;
}

/**
 * Hosts that a look-up of `domain` will ask, for the consent dialog. A provider found by the mail records may add its own
 * (`autoconfig.<provider>`); `allowed` is asked again for those.
 */
export function hostsToAsk(domain: string, settings: { resolver: Resolver; without?: readonly SourceId[] }): string[] {
  const name = domainToAsk(domain);
  if (name === null) return [];
  const sources = SOURCES.filter((source) => !settings.without?.includes(source.id));
  return [...new Set(sources.flatMap((source) => source.hosts(name, settings.resolver)))].filter((host) => host !== '');
}

/**
 * Asks all sources at once and yields each answer as it comes; ends when all have answered or the signal is aborted. What
 * failed is an answer too, with its reason. A text that is no domain yields nothing.
 */
export async function* discover(domain: string, options: DiscoveryOptions): AsyncGenerator<SourceAnswer, void> {
  const name = domainToAsk(domain);
  if (name === null || options.signal.aborted) return;
  const ended = new AbortController();
  const ask = askOf({ ...options, signal: AbortSignal.any([options.signal, ended.signal]) });
  const open = new Map<number, Promise<{ index: number; answer: SourceAnswer }>>();
  const sources = SOURCES.filter((source) => !options.without?.includes(source.id));
  for (const [index, answer] of sources.flatMap((source) => source.ask(name, ask)).entries()) {
    open.set(
      index,
      answer.then((ready) => ({ index, answer: ready })),
    );
  }
  try {
    while (open.size > 0) {
      const { index, answer } = await Promise.race(open.values());
      open.delete(index);
      if (options.signal.aborted) return;
      yield answer;
    }
  } finally {
    // A caller that stops listening stops the requests too.
    ended.abort();
  }
}
