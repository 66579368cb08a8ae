/** What the service directory says of a list of connection IPs, and where it says it from. */
import type { FeedId } from './feeds/feed-types.ts';

/** What the vendor's own words say these addresses are used for. `all` is "all outgoing traffic". */
export type Coverage = 'imap' | 'smtp' | 'exchange' | 'email' | 'webhooks' | 'alerts' | 'onPremise' | 'all';

/** Things a person must know before trusting a list; each has a sentence in the texts. */
export type ServiceNote =
  | 'hubspotAccount'
  | 'contractOnly'
  | 'setInAccount'
  | 'excludesEmail'
  | 'wholeAws'
  | 'exampleOnly'
  | 'staffComment';

export interface ServiceList {
  id: string;
  service: string;
  /** Hosts of the web app; `*.` stands for one label or more. */
  webHosts: readonly string[];
  covers: readonly Coverage[];
  region: string;
  /** The vendor's page that says so. */
  source: string;
  /** Day that stands on the vendor's page, or null where the page bears none. */
  dated: string | null;
  /** Ranges as the vendor's page gave them; empty where it has a feed, or published only an example. */
  ranges: readonly string[];
  feed: { id: FeedId; url: string } | null;
  note: ServiceNote | null;
}

/** Month in which the vendors' pages behind the directory were read, YYYY-MM. */
export const DIRECTORY_READ = '2026-11';

/** False where the vendor's words do not bear that IMAP connections come from here; the list is then labelled so. */
export function namesImap(list: Pick<ServiceList, 'covers' | 'note'>): boolean {
  return list.covers.includes('imap') || (list.covers.includes('all') && list.note !== 'excludesEmail');
}
