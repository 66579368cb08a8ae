import type { ServerType } from './ports.ts';
import type { IpRange, Preset, Server } from './preset-types.ts';

/** `silent` is put right on saving without a word; `hint` is good to know; the others are shown by their weight. */
export type LintLevel = 'error' | 'warning' | 'info' | 'hint' | 'silent';

/** The field of the panel that a finding stands beside. */
export type LintField =
  | `${ServerType}.${keyof Server}`
  | 'domains'
  | 'servers'
  | 'username'
  | 'exchangeUrl'
  | 'allowInvalidCertificate'
  | 'allowInvalidCertificateReason'
  | 'ipRanges';

/** What one click changes; everything not named stays. */
export interface LintRepair {
  servers?: Partial<Record<ServerType, Partial<Server>>>;
  domains?: string[];
  username?: string;
  ipRanges?: IpRange[];
}

/** Where in the preset a rule bites, the values for its sentence, and what would mend it. */
export interface LintHit {
  field: LintField;
  values?: string[];
  repair?: LintRepair;
}

/** What a preset cannot tell by itself. */
export interface LintContext {
  /** All presets in effect, to find one of the other kind for the same domain. */
  others?: readonly Preset[];
  /** Base domains of the mail domain's MX hosts, where they were looked up. */
  mxBaseDomains?: readonly string[];
  /** YYYY-MM-DD; without it the age of IP ranges is not judged. */
  today?: string;
}

export interface LintRule<Code extends string = string> {
  code: Code;
  level: LintLevel;
  check: (preset: Preset, context: LintContext) => LintHit[];
}
