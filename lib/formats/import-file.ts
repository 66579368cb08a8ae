/** One door for files that people choose or drop, and for text they paste: size, encoding, format, then the preview. */
import type { Preset } from '../mail/preset-types.ts';
import { readAutoconfigFile } from './autoconfig-preset.ts';
import { looksLikeCms, unwrapCms } from './cms.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { type Fault, type Outcome, refused } from './fault.ts';
import { compareWithExisting } from './import-compare.ts';
import {
  type ImportFormat,
  type ImportPreview,
  QUIET_PARTS,
  type QuietPart,
  type ReadPresets,
} from './import-types.ts';
import { parseMailfillFile } from './mailfill-file.ts';
import { readMobileconfig } from './mobileconfig.ts';
import { hasShareLink, readShareLink } from './share-link.ts';

/** Bytes; a larger file is refused before it is read: check `File.size` first. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** Bytes of a signed profile, certificates included. */
const MOST_SIGNED_BYTES = 2 * 1024 * 1024;

export interface ImportOptions {
  existing: readonly Preset[];
  /** A fresh id for a new preset. */
  makeId: () => string;
}
interface Reader {
  format: ImportFormat;
  /** Looks at the text; `name` is the file's, in lower case. */
  claims: (text: string, name: string) => boolean;
  read: (text: string) => Outcome<ReadPresets> | Promise<Outcome<ReadPresets>>;
  /** What the format has no words for. */
  silent?: readonly QuietPart[];
}

const READERS: readonly Reader[] = [
  { format: 'link', claims: (text) => hasShareLink(text), read: readShareLink },
  { format: 'mailfill', claims: (text) => /^\s*[[{]/.test(text), read: parseMailfillFile },
  {
    format: 'mobileconfig',
    claims: (text, name) =>
      text.startsWith('bplist') ||
      (/^\s*</.test(text) && (/<plist[\s>]/i.test(text.slice(0, 5000)) || name.endsWith('.mobileconfig'))),
    read: readMobileconfig,
    silent: QUIET_PARTS,
  },
  { format: 'autoconfig', claims: (text) => /^\s*</.test(text), read: readAutoconfigFile, silent: QUIET_PARTS },
  { format: 'csv', claims: (text, name) => /\.(csv|tsv|txt)$/.test(name) || /^[^\n]*[,;\t]/.test(text), read: readCsv },
];

const refusal = (fault: Fault): ImportPreview => ({ kind: 'refused', fault });

/** Reads a file into a preview against `existing`; stores nothing. `name` only helps where the content does not tell. */
export async function importFile(bytes: Uint8Array, name: string, options: ImportOptions): Promise<ImportPreview> {
  if (bytes.length > MOST_FILE_BYTES) return refusal(refused('tooLarge', ['10240']).fault);
  const signed = looksLikeCms(bytes);
  if (signed && bytes.length > MOST_SIGNED_BYTES) return refusal(refused('tooLarge', ['2048']).fault);
  const content: Outcome<Uint8Array> = signed ? unwrapCms(bytes) : { ok: true, value: bytes };
  if (!content.ok) return refusal(content.fault);
  const text = decodeText(content.value);
  if (!text.ok) return refusal(isBinaryPlist(content.value) ? refused('plistBinary').fault : text.fault);
  return preview(text.value, name, signed, options);
}

/** The same for text that was pasted, links included. */
export function importText(text: string, options: ImportOptions): Promise<ImportPreview> {
  if (text.length > MOST_FILE_BYTES) return Promise.resolve(refusal(refused('tooLarge', ['10240']).fault));
  if (text.trim() === '') return Promise.resolve(refusal(refused('empty').fault));
  return preview(text, '', false, options);
}

const isBinaryPlist = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 6)) === 'bplist';

async function preview(
  text: string,
  name: string,
  signed: boolean,
  { existing, makeId }: ImportOptions,
): Promise<ImportPreview> {
  const reader = READERS.find((one) => one.claims(text, name.toLowerCase()));
  if (!reader) return refusal(refused('unknownFormat').fault);
  const read = await reader.read(text);
  if (!read.ok) return refusal(read.fault);
  if (read.value.presets.length + read.value.rejected.length === 0) return refusal(refused('noPresets').fault);
  const found = { silent: reader.silent ?? [], ...read.value };
  return { kind: 'preview', format: reader.format, signed, entries: compareWithExisting(found, existing, makeId) };
}
