/** A vendor's published list, read and checked. */
import type { Range } from '../range.ts';

export type FeedId =
  | 'hubspot'
  | 'pipedrive'
  | 'intercom'
  | 'zendesk'
  | 'atlassian'
  | 'auth0'
  | 'grafana'
  | 'aws'
  | 'salesforce';

/** One range as the feed words it, before the address is checked. */
export interface RawEntry {
  cidr: string;
  region: string;
  /** The vendor's own name for the purpose; empty where the feed has none. */
  purpose: string;
}
export interface RawFeed {
  entries: RawEntry[];
  /** When the vendor says the list was made, as it stands in the feed. */
  issued: string | null;
}
export interface FeedParser {
  /** Media types under which the feed is served. */
  contentType: RegExp;
  maxBytes: number;
  /** The entries for traffic from the vendor to its customers, or null where the body has another shape. */
  read(body: unknown): RawFeed | null;
}

export interface FeedEntry {
  range: Range;
  region: string;
  purpose: string;
}
export interface Feed {
  entries: FeedEntry[];
  issued: string | null;
}
export type FeedProblem =
  | 'notJson'
  | 'shape'
  /** Nothing for traffic from the vendor is in it. */
  | 'empty'
  | 'tooMany'
  /** An entry is no address or range. */
  | 'badRange'
  /** An entry is so wide that it lets anyone in. */
  | 'tooWide';
export type FeedResult = { ok: true; feed: Feed } | { ok: false; problem: FeedProblem; entry?: string };
