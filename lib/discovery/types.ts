/** What the person sees of a look-up: each source, whom it asked, what it answered, how far it can be trusted. */

import type { Resolver } from '../address/dns.ts';
import type { Fetch } from '../address/guarded-fetch.ts';
import type { MailPreset } from '../mail/preset-types.ts';

export type SourceId = 'builtin' | 'autoconfig' | 'ispdb' | 'srv' | 'mx';

/**
 * `verified`: shipped with Mailfill and checked; `provider`: from the mail domain itself over https; `database`: from a
 * public database; `dns`: from DNS, whose answers nobody signs for us.
 */
export type Trust = 'verified' | 'provider' | 'database' | 'dns';

/** Why a source gave nothing, each with its own sentence (`discovery_<reason>`). */
export type Refusal =
  | 'notAllowed'
  | 'notFound'
  | 'unreachable'
  | 'timeout'
  | 'redirects'
  | 'serverError'
  | 'wrongContentType'
  | 'loginPage'
  | 'tooLarge'
  | 'unreadable'
  | 'nothingOffered';

export interface HostShown {
  hostname: string;
  /** Registrable domain, in full, as the person would recognise it (Unicode). */
  base: string;
}
export interface FoundSettings {
  preset: MailPreset;
  hosts: HostShown[];
}
interface Asked {
  source: SourceId;
  trust: Trust;
  /** Host that was or would have been asked, for the line "asked …"; null for the built-in table. */
  host: string | null;
}
export type SourceAnswer = Asked &
  (
    | { kind: 'found'; found: FoundSettings /** Documentation or file address, shown as text. */; from: string }
    /** `detail` fills the sentence's $2: a status, a content type. */
    | { kind: 'none'; reason: Refusal; detail: string }
  );

/** One setting on which two sources differ. */
export interface Disagreement {
  field: string;
  values: { source: SourceId; value: string }[];
}

export interface DiscoveryOptions {
  /** Consent for one host, asked before every request. */
  allowed: (host: string) => Promise<boolean>;
  signal: AbortSignal;
  resolver: Resolver;
  /** Sources to leave out, by policy or by the person. */
  without?: readonly SourceId[];
  fetch?: Fetch;
  /** ms for one request; 8,000 unless told. */
  timeout?: number;
}
