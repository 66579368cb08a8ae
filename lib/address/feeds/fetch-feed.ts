/** Asks a vendor for its own list. */
import { type FetchAsk, type FetchProblem, guardedFetch } from '../guarded-fetch.ts';
import { FEEDS } from './feed-table.ts';
import type { Feed, FeedId, FeedProblem } from './feed-types.ts';
import { readFeed } from './read-feed.ts';

export type LiveResult =
  | { ok: true; feed: Feed; host: string }
  | { ok: false; problem: FetchProblem | FeedProblem; host: string; entry?: string; status?: number };

/** Fetches and checks feed `id` at `url`; nothing is sent before the person allowed the host. */
export async function fetchFeed(id: FeedId, url: string, ask: FetchAsk): Promise<LiveResult> {
  const { contentType, maxBytes } = FEEDS[id];
  const answer = await guardedFetch(url, { ...ask, maxBytes }, { accept: 'application/json', contentType });
  if (!answer.ok) return answer;
  const { host } = new URL(url);
  const result = readFeed(id, answer.bytes);
  return { ...result, host };
}
