/** Which presets the popup offers to take instead. Pure. */
import type { Preset } from '../mail/preset-types.ts';

const MOST_SHOWN = 8;

/** Own presets for the type-ahead: those that hold what was typed, the last used first. */
export function matching(presets: readonly Preset[], text: string, used: readonly string[]): Preset[] {
  const wanted = text.trim().toLowerCase();
  const holds = (preset: Preset) => wanted === '' || preset.domains.some((domain) => domain.includes(wanted));
  const at = (preset: Preset) => (used.includes(preset.id) ? used.indexOf(preset.id) : used.length);
  return presets
    .filter(holds)
    .sort((one, other) => at(one) - at(other) || (one.domains[0] ?? '').localeCompare(other.domains[0] ?? ''))
    .slice(0, MOST_SHOWN);
}
