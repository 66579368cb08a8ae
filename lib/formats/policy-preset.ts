/**
 * A preset inside a policy: one line of JSON in a list of strings, so that one wrong entry costs only itself (Chromium
 * drops a whole list of objects for one of the wrong type). `mode` says whether people may put their own in its place.
 */
import type { Preset } from '../mail/preset-types.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import { isJsonObject, parseJson } from './json-text.ts';
import { presetFromJson, presetToJson } from './preset-json.ts';

export type PolicyMode = 'default' | 'locked';

/** One entry of the policy's `presets`. */
export function printPolicyPreset(preset: Preset, mode: PolicyMode): string {
  return JSON.stringify({ mode, ...presetToJson(preset) });
}

/** Reads one entry; without `mode` it is a default. `fallbackId` stands in where the entry names no id. */
export function parsePolicyPreset(text: string, fallbackId: string): Outcome<{ preset: Preset; mode: PolicyMode }> {
  if (text.length > 20_000) return refused('tooLarge', ['20']);
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!isJsonObject(json.value.value)) return refused('wrongType', ['preset']);
  const { mode = 'default', ...rest } = json.value.value;
  if (mode !== 'default' && mode !== 'locked') return refused('badValue', ['mode']);
  const preset = presetFromJson(rest, fallbackId);
  return preset.ok ? accepted({ preset: preset.value, mode }) : preset;
}
