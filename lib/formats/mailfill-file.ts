/** Mailfill's own file: all presets, complete, in an order that does not depend on when they were made. */
import type { Preset } from '../mail/preset-types.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import { isJsonObject, parseJson } from './json-text.ts';
import { LIST_SCHEMA, parseListDocument, type RejectedPreset, readPresets } from './list-document.ts';
import { presetToJson } from './preset-json.ts';

export const FILE_SCHEMA = 'mailfill-presets/1';

function byDomain(a: Preset, b: Preset): number {
  const [left, right] = [a, b].map(({ domains, id }) => `${domains[0] ?? ''}\n${id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** Same presets, same bytes, whatever their order. */
export function printMailfillFile(presets: readonly Preset[]): string {
  const sorted = [...presets].sort(byDomain).map(presetToJson);
  return `${JSON.stringify({ schema: FILE_SCHEMA, presets: sorted }, null, 2)}\n`;
}

/** Reads such a file, a list document, one bare preset, or an array of presets. */
export function parseMailfillFile(text: string): Outcome<{ presets: Preset[]; rejected: RejectedPreset[] }> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value } = json.value;
  if (Array.isArray(value)) return readPresets(value, json.value);
  if (!isJsonObject(value)) return refused('unknownFormat');
  const { schema } = value;
  if (schema === undefined && 'domains' in value) return readPresets([value], json.value);
  if (schema === LIST_SCHEMA) {
    const list = parseListDocument(text);
    return list.ok ? accepted({ presets: list.value.list.presets, rejected: list.value.rejected }) : list;
  }
  if (schema !== FILE_SCHEMA) {
    return refused(typeof schema === 'string' && schema.startsWith('mailfill-') ? 'newerVersion' : 'unknownFormat');
  }
  const unknown = Object.keys(value).find((key) => key !== 'schema' && key !== 'presets');
  return unknown === undefined ? readPresets(value.presets, json.value) : refused('unknownKey', [unknown.slice(0, 80)]);
}
