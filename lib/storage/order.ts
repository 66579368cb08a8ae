/** In which order presets of several keepers apply, and where they contradict each other. Pure. */
import { presetToJson } from '../formats/preset-json.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';

export interface SourcedPreset {
  preset: Preset;
  source: PresetSource;
}

/** Locked policy, own, default policy, lists, built-in providers. */
export function rankOf(source: PresetSource): number {
  switch (source.kind) {
    case 'policy':
      return source.mode === 'locked' ? 0 : 2;
    case 'own':
      return 1;
    case 'list':
      return 3;
    case 'builtin':
      return 4;
  }
}

/**
 * Those for one domain, the one that counts first; a locked one leaves no choice. `candidates` come with the longest
 * match first within each source, which stays so.
 */
export function effective(candidates: readonly SourcedPreset[]): SourcedPreset[] {
  const sorted = [...candidates].sort((one, other) => rankOf(one.source) - rankOf(other.source));
  const locked = sorted.filter((one) => rankOf(one.source) === 0);
  return locked.length > 0 ? locked.slice(0, 1) : sorted;
}

export interface Conflict {
  domain: string;
  used: SourcedPreset;
  /** Say something else for the same domain, and have no effect. */
  others: SourcedPreset[];
}

/** Settings alone: who wrote them, when, and the note are no contradiction. */
function settingsOf(preset: Preset): string {
  const { id: _id, domains: _domains, note: _note, ...settings } = presetToJson(preset);
  return JSON.stringify(settings);
}

/** Domains for which several keepers say different things; built-in providers are what everybody else overrides. */
export function conflictsOf(all: readonly SourcedPreset[]): Conflict[] {
  const byDomain = new Map<string, SourcedPreset[]>();
  for (const one of all) {
    if (one.source.kind === 'builtin') continue;
    for (const domain of one.preset.domains) byDomain.set(domain, [...(byDomain.get(domain) ?? []), one]);
  }
  return [...byDomain].flatMap(([domain, candidates]): Conflict[] => {
    const [used, ...rest] = [...candidates].sort((one, other) => rankOf(one.source) - rankOf(other.source));
    const others = used ? rest.filter((one) => settingsOf(one.preset) !== settingsOf(used.preset)) : [];
    return used && others.length > 0 ? [{ domain, used, others }] : [];
  });
}
