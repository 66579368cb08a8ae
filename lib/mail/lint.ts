/**
 * Checks a preset before other people's accounts hang on it. Pure; takes drafts too, so a host may be any text and a
 * port NaN (text that is no number). The rules are tables: lint-ports, lint-hosts, lint-preset, lint-ips.
 */
import { HOST_RULES } from './lint-hosts.ts';
import { IP_RULES } from './lint-ips.ts';
import { PORT_RULES } from './lint-ports.ts';
import { PRESET_RULES } from './lint-preset.ts';
import type { LintContext, LintField, LintLevel, LintRepair } from './lint-types.ts';
import type { Preset, Server } from './preset-types.ts';

export type { LintContext, LintField, LintLevel, LintRepair } from './lint-types.ts';

export const LINT_RULES = [...PRESET_RULES, ...HOST_RULES, ...PORT_RULES, ...IP_RULES] as const;
export type LintCode = (typeof LINT_RULES)[number]['code'];

export interface LintFinding {
  code: LintCode;
  level: LintLevel;
  field: LintField;
  /** Key and values for `t`. */
  message: { key: `lint_${LintCode}`; values: string[] };
  /** One click mends it; see `applyRepair`. */
  repair?: LintRepair;
}

const WEIGHT: Readonly<Record<LintLevel, number>> = { error: 0, warning: 1, info: 2, hint: 3, silent: 4 };

/** All findings, the gravest first. */
export function lint(preset: Preset, context: LintContext = {}): LintFinding[] {
  return LINT_RULES.flatMap((rule) =>
    rule.check(preset, context).map(
      ({ field, values = [], repair }): LintFinding => ({
        code: rule.code,
        level: rule.level,
        field,
        message: { key: `lint_${rule.code}`, values },
        ...(repair && { repair }),
      }),
    ),
  ).sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);
}

function merged<S extends Server & { type: 'imap' | 'pop3' | 'smtp' }>(server: S, repair: LintRepair): S {
  return { ...server, ...repair.servers?.[server.type] };
}

/** The preset with one repair done. */
export function applyRepair(preset: Preset, repair: LintRepair): Preset {
  const common = { domains: repair.domains ?? preset.domains, ipRanges: repair.ipRanges ?? preset.ipRanges };
  if (preset.kind === 'exchange') return { ...preset, ...common, username: repair.username ?? preset.username };
  return {
    ...preset,
    ...common,
    incomingServers: preset.incomingServers.map((server) => merged(server, repair)),
    outgoingServer: preset.outgoingServer && merged(preset.outgoingServer, repair),
  };
}

/** Does what needs no word: upper case, trailing dots, blanks around names. Called before saving. */
export function normalise(preset: Preset): Preset {
  return lint(preset)
    .filter((finding) => finding.level === 'silent')
    .reduce((done, { code }) => {
      const again = lint(done).find((finding) => finding.code === code);
      return again?.repair ? applyRepair(done, again.repair) : done;
    }, preset);
}
