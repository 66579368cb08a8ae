/** What applied to a preset's domains before a list's new revision: the measure of "protects less than before". Pure. */
import { byDomain, isWildcard, reaches, wideEntry } from '../mail/preset-index.ts';
import type { Domain, Preset } from '../mail/preset-types.ts';

export interface KnownBefore {
  /** The list's entries that are in force. */
  accepted: readonly Preset[];
  /** Entries the list once had: a stay away for one revision must not let one come back weaker. */
  gone: readonly Preset[];
  /** What other lists and the built-in providers say of a domain or a wildcard. */
  elsewhere: (domain: Domain) => readonly Preset[];
}

/** Tells for an entry of the new revision every preset that its domains had, or fell back to, before it. */
export function formersOf({ accepted, gone, elsewhere }: KnownBefore): (preset: Preset) => Preset[] {
  const byId = new Map([...gone, ...accepted].map((one) => [one.id, one]));
  const now = byDomain(accepted);
  const once = byDomain(gone);
  const beneath = [...now, ...once];
  const formersFor = (domain: Domain): Preset[] => {
    const exact = now.get(domain);
    const covered = isWildcard(domain)
      ? beneath.filter(([one]) => reaches(domain, one)).map(([, preset]) => preset)
      : [];
    if (exact) return [exact, ...covered];
    const fallBack = [once.get(domain), wideEntry(once, domain), wideEntry(now, domain)];
    return [...fallBack.filter((one) => one !== undefined), ...elsewhere(domain), ...covered];
  };
  return (preset) => {
    const same = byId.get(preset.id);
    return [...new Set([...(same ? [same] : []), ...preset.domains.flatMap(formersFor)])];
  };
}
