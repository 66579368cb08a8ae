/** From the bytes of a feed to checked ranges. All or nothing: a half-read allow-list disconnects mailboxes. */
import { isTooWide, parseRange } from '../range.ts';
import { FEEDS } from './feed-table.ts';
import type { FeedEntry, FeedId, FeedResult, RawFeed } from './feed-types.ts';

const MOST_RANGES = 20_000;
/** Words a feed may put beside a range; anything else (control signs, reversed text) could imitate our own words. */
const PLAIN_WORDS = /^[\p{L}\p{N} ._:,;()/&+-]{0,120}$/u;

/** Reads the body of feed `id`. Duplicates are dropped; any entry that is wrong refuses the whole feed and is named. */
export function readFeed(id: FeedId, bytes: Uint8Array): FeedResult {
  const body = parseJson(bytes);
  if (body === undefined) return { ok: false, problem: 'notJson' };
  const raw = FEEDS[id].read(body);
  return raw ? check(raw) : { ok: false, problem: 'shape' };
}

function check(raw: RawFeed): FeedResult {
  if (raw.entries.length === 0) return { ok: false, problem: 'empty' };
  if (raw.entries.length > MOST_RANGES) return { ok: false, problem: 'tooMany' };
  const entries = new Map<string, FeedEntry>();
  for (const { cidr, region, purpose } of raw.entries) {
    const result = parseRange(cidr);
    if (!result.ok) return { ok: false, problem: 'badRange', entry: printable(cidr) };
    if (isTooWide(result.range)) return { ok: false, problem: 'tooWide', entry: result.range.cidr };
    if (!PLAIN_WORDS.test(region) || !PLAIN_WORDS.test(purpose)) return { ok: false, problem: 'shape' };
    entries.set(`${result.range.cidr} ${region}`, { range: result.range, region, purpose });
  }
  const issued = raw.issued !== null && PLAIN_WORDS.test(raw.issued) ? raw.issued : null;
  return { ok: true, feed: { entries: [...entries.values()], issued } };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
}
