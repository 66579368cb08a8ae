/** The rows of the presets list: searched, filtered, sorted. Pure; quick enough for each key typed over 1,000 presets. */
import { type LintFinding, lint } from '../mail/lint.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import type { UnsyncedReason } from '../storage/sync.ts';

export type Level = 'error' | 'warning' | 'good';
export interface Verdict {
  level: Level;
  /** Errors and warnings. */
  count: number;
  /** What the gravest one says; null where all is well. */
  first: LintFinding['message'] | null;
}
export interface Row {
  /** Unique in the list: the source and the preset's id. */
  key: string;
  preset: Preset;
  source: PresetSource;
  /** Why it is on this device only; null where sync has it or it is no own preset. */
  unsynced: UnsyncedReason | null;
}
export const SOURCE_FILTERS = ['mine', 'own', 'policy', 'list', 'builtin'] as const;
/** `mine` is everything but what Mailfill ships with. */
export type SourceFilter = (typeof SOURCE_FILTERS)[number];
export const STATE_FILTERS = ['any', 'attention', 'local', 'locked'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];
export const SORTS = ['domain', 'changed', 'attention'] as const;
export type Sort = (typeof SORTS)[number];

export interface Question {
  search: string;
  source: SourceFilter;
  state: StateFilter;
  sort: Sort;
}

export const rowKey = (source: PresetSource, id: string) =>
  source.kind === 'own' ? id : `${source.kind}:${source.kind === 'list' ? source.listId : ''}:${id}`;
export const isLocked = (row: Row) => row.source.kind === 'policy' && row.source.mode === 'locked';

const texts = new WeakMap<Preset, string>();
/** Everything a search looks at, in lower case, put together once a preset. */
function textOf(preset: Preset): string {
  const known = texts.get(preset);
  if (known !== undefined) return known;
  const servers =
    preset.kind === 'mail'
      ? [...preset.incomingServers, preset.outgoingServer].map((one) => one?.hostname ?? '')
      : [preset.exchangeUrl];
  const text = [...preset.domains, ...servers, preset.note].join('\n').toLowerCase();
  texts.set(preset, text);
  return text;
}

const verdicts = new WeakMap<Preset, Verdict>();
/** The gravest finding of a preset, for its sign in the list; looked for once a preset. */
export function verdictOf(preset: Preset, others: readonly Preset[] = []): Verdict {
  const known = verdicts.get(preset);
  if (known) return known;
  const today = new Date().toISOString().slice(0, 10);
  const findings = lint(preset, { others, today }).filter(({ level }) => level === 'error' || level === 'warning');
  const errors = findings.some((finding) => finding.level === 'error');
  const verdict: Verdict = {
    level: errors ? 'error' : findings.length > 0 ? 'warning' : 'good',
    count: findings.length,
    first: findings[0]?.message ?? null,
  };
  verdicts.set(preset, verdict);
  return verdict;
}

/** Presets that share a domain, by domain: so that a check needs not look at all others. */
export function byDomain(rows: readonly Row[]): Map<string, Preset[]> {
  const found = new Map<string, Preset[]>();
  for (const { preset } of rows) {
    for (const domain of preset.domains) {
      const same = found.get(domain);
      if (same) same.push(preset);
      else found.set(domain, [preset]);
    }
  }
  return found;
}

const WEIGHT: Readonly<Record<Level, number>> = { error: 0, warning: 1, good: 2 };
const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
/** What one can edit stands first, what Mailfill ships with last: a long list must not bury one's own. */
const keeperOf = ({ source }: Row) => (source.kind === 'own' ? 0 : source.kind === 'builtin' ? 2 : 1);
const nameOf = (row: Row) => row.preset.domains[0]?.replace('*.', '') ?? '';

function fits(row: Row, { search, source, state }: Question, verdict: (row: Row) => Verdict): boolean {
  // What Mailfill ships with shows where it is asked for, by its filter or by a search.
  const hidden = row.source.kind === 'builtin' && search === '';
  if (source === 'mine' ? hidden : row.source.kind !== source) return false;
  if (search !== '' && !textOf(row.preset).includes(search)) return false;
  if (state === 'local') return row.unsynced !== null;
  if (state === 'locked') return isLocked(row);
  return state === 'any' || verdict(row).level !== 'good';
}

export function chooseRows(rows: readonly Row[], asked: Question, verdict: (row: Row) => Verdict): Row[] {
  const question = { ...asked, search: asked.search.trim().toLowerCase() };
  const found = rows.filter((row) => fits(row, question, verdict));
  const byName = (one: Row, other: Row) => keeperOf(one) - keeperOf(other) || compareText(nameOf(one), nameOf(other));
  const order: Record<Sort, (one: Row, other: Row) => number> = {
    domain: byName,
    changed: (one, other) => other.preset.modified - one.preset.modified || byName(one, other),
    attention: (one, other) => WEIGHT[verdict(one).level] - WEIGHT[verdict(other).level] || byName(one, other),
  };
  return found.sort(order[question.sort]);
}
