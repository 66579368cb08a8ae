/** Sets presets from a file beside those that are there, so that the same file twice changes nothing. */
import type { Preset } from '../mail/preset-types.ts';
import type { ImportEntry, QuietPart, ReadPresets } from './import-types.ts';
import { presetToJson } from './preset-json.ts';

/** Names of the fields that differ, by content; the id is no content. */
function changedFields(before: Preset, after: Preset): string[] {
  const left = presetToJson(before);
  const right = presetToJson(after);
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((key) => key !== 'id')
    .filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]));
}

/** Readers number presets that have no id of their own. */
const isRealId = (id: string) => /\D/.test(id);

/** What the file says nothing about stays as it is. */
function filledUp(preset: Preset, before: Preset, silent: readonly QuietPart[]): Preset {
  const { note, useStaticIps, ipRanges } = before;
  const common = {
    ...(silent.includes('note') && { note }),
    ...(silent.includes('useStaticIps') && { useStaticIps }),
    ...(silent.includes('ipRanges') && { ipRanges }),
  };
  if (preset.kind === 'exchange') return { ...preset, ...common };
  if (before.kind === 'exchange' || !silent.includes('certificate')) return { ...preset, ...common };
  const { allowInvalidCertificate, allowInvalidCertificateReason } = before;
  return { ...preset, ...common, allowInvalidCertificate, allowInvalidCertificateReason };
}

/** By id where file and store agree on it and on a domain; else by the same domains; else by any common domain. */
function counterpart(
  preset: Preset,
  byId: ReadonlyMap<string, Preset>,
  byDomain: ReadonlyMap<string, Preset[]>,
  isSame: (other: Preset) => boolean,
): Preset | undefined {
  const near = [...new Set(preset.domains.flatMap((domain) => byDomain.get(domain) ?? []))];
  return (
    near.find(isSame) ??
    near.find((other) => other.id === preset.id) ??
    near.find((other) => other.domains.join() === preset.domains.join()) ??
    near[0] ??
    (isRealId(preset.id) ? byId.get(preset.id) : undefined)
  );
}

function index(presets: readonly Preset[]): Map<string, Preset[]> {
  const byDomain = new Map<string, Preset[]>();
  for (const preset of presets) {
    for (const domain of preset.domains) byDomain.set(domain, [...(byDomain.get(domain) ?? []), preset]);
  }
  return byDomain;
}

/**
 * The preview's entries. `makeId` gives ids to new presets whose file names none that is free (a running number is none).
 */
export function compareWithExisting(
  { presets, rejected, silent = [] }: ReadPresets,
  existing: readonly Preset[],
  makeId: () => string,
): ImportEntry[] {
  const byDomain = index(existing);
  const byId = new Map(existing.map((preset) => [preset.id, preset]));
  const taken = new Set(byId.keys());
  const matched = new Set<string>();
  const entries = presets.map((preset): ImportEntry => {
    const changes = (other: Preset) => changedFields(other, filledUp(preset, other, silent));
    const before = counterpart(preset, byId, byDomain, (other) => changes(other).length === 0);
    if (before && !matched.has(before.id)) {
      matched.add(before.id);
      const fields = changes(before);
      if (fields.length === 0) return { kind: 'same', existing: before };
      const whole = filledUp(preset, before, silent);
      const after: Preset = { ...whole, id: before.id, revision: before.revision, modified: before.modified };
      return { kind: 'changed', before, after, fields };
    }
    if (before && changes(before).length === 0) return { kind: 'same', existing: before };
    const id = isRealId(preset.id) && !taken.has(preset.id) ? preset.id : makeId();
    taken.add(id);
    return { kind: 'new', preset: { ...preset, id } };
  });
  return [...entries, ...rejected.map((one): ImportEntry => ({ kind: 'invalid', ...one }))];
}
