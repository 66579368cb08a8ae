/**
 * The document an organisation publishes at an https address: who it is from, which revision, how long it holds, and its
 * presets. A signature stands beside it over the raw bytes, so this text is never re-printed before it is checked.
 */
import * as z from 'zod/mini';
import type { Preset } from '../mail/preset-types.ts';
import { accepted, type Fault, type Outcome, refused } from './fault.ts';
import { isJsonObject, type JsonObject, type JsonValue, type ParsedJson, parseJson } from './json-text.ts';
import { presetFromJson, presetToJson } from './preset-json.ts';

export const LIST_SCHEMA = 'mailfill-list/1';
/** Bytes; 10,000 presets of usual length take some 4 MB. */
export const MOST_LIST_BYTES = 10 * 1024 * 1024;
const MOST_PRESETS = 20_000;

const instant = z.iso.datetime({ offset: true });
const headSchema = z.object({
  schema: z.literal(LIST_SCHEMA),
  id: z.string().check(z.regex(/^[\w.-]{1,64}$/)),
  name: z._default(z.string().check(z.maxLength(200)), ''),
  revision: z.int().check(z.gte(1)),
  issued: instant,
  expires: z._default(z.nullable(instant), null),
  nextKey: z._default(z.nullable(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))), null),
});
const HEAD_KEYS = ['schema', 'id', 'name', 'revision', 'issued', 'expires', 'nextKey', 'presets'];

export interface ListDocument {
  id: string;
  /** Shown as the source of its presets; may be empty. */
  name: string;
  /** Grows with every publication; a smaller one than seen before is refused by the subscriber. */
  revision: number;
  /** RFC 3339. */
  issued: string;
  /** RFC 3339; null for no end. */
  expires: string | null;
  /** Ed25519 public key (raw, base64url) that will sign the following revisions. */
  nextKey: string | null;
  presets: Preset[];
}
export interface RejectedPreset {
  /** First domain or id as written, to name the entry. */
  name: string;
  fault: Fault;
}
export interface ParsedList {
  list: ListDocument;
  rejected: RejectedPreset[];
}

/** Reads a list; a preset that does not fit is named in `rejected`, a head that does not fit refuses the whole. */
export function parseListDocument(text: string): Outcome<ParsedList> {
  if (text.length > MOST_LIST_BYTES) return refused('tooLarge', ['10240']);
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value } = json.value;
  if (!isJsonObject(value) || typeof value.schema !== 'string' || !value.schema.startsWith('mailfill-list/')) {
    return refused('unknownFormat');
  }
  if (value.schema !== LIST_SCHEMA) return refused('newerVersion');
  const unknown = Object.keys(value).find((key) => !HEAD_KEYS.includes(key));
  if (unknown !== undefined) return refused('unknownKey', [unknown.slice(0, 80)]);
  const head = headSchema.safeParse(value);
  if (!head.success) return refused('badValue', [head.error.issues[0]?.path.join('.') ?? '']);
  const read = readPresets(value.presets, json.value);
  if (!read.ok) return read;
  const { schema: _, ...fields } = head.data;
  return accepted({ list: { ...fields, presets: read.value.presets }, rejected: read.value.rejected });
}

/** Presets of an array, each judged by itself; shared with Mailfill's own file. */
export function readPresets(
  array: JsonValue | undefined,
  { lineOf }: ParsedJson,
): Outcome<{ presets: Preset[]; rejected: RejectedPreset[] }> {
  if (!Array.isArray(array)) return refused('wrongType', ['presets']);
  if (array.length > MOST_PRESETS) return refused('tooMany', [String(MOST_PRESETS)]);
  const presets: Preset[] = [];
  const rejected: RejectedPreset[] = [];
  const ids = new Set<string>();
  for (const [index, value] of array.entries()) {
    const result = presetFromJson(value, `${index + 1}`);
    const twice = result.ok && ids.has(result.value.id);
    if (result.ok && !twice) presets.push(result.value);
    else {
      const fault = result.ok ? refused('badValue', ['id']).fault : result.fault;
      rejected.push({ name: nameOf(value, index), fault: { ...fault, line: fault.line ?? lineOf(value) } });
    }
    if (result.ok) ids.add(result.value.id);
  }
  return accepted({ presets, rejected });
}

function nameOf(value: JsonValue, index: number): string {
  const domain = isJsonObject(value) && Array.isArray(value.domains) ? value.domains[0] : null;
  return typeof domain === 'string' && domain !== '' ? domain.slice(0, 100) : String(index + 1);
}

/** The canonical text: same list, same bytes. */
export function printListDocument(list: ListDocument): string {
  const head: JsonObject = {
    schema: LIST_SCHEMA,
    id: list.id,
    ...(list.name !== '' && { name: list.name }),
    revision: list.revision,
    issued: list.issued,
    ...(list.expires !== null && { expires: list.expires }),
    ...(list.nextKey !== null && { nextKey: list.nextKey }),
  };
  return `${JSON.stringify({ ...head, presets: list.presets.map(presetToJson) }, null, 2)}\n`;
}
