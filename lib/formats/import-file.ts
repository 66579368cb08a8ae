/** One door for files that people choose or drop: size, encoding, format, then the preview. */
import type { Preset } from '../mail/preset-types.ts';
import { decodeText } from './decode-text.ts';
import { type Outcome, refused } from './fault.ts';
import { compareWithExisting } from './import-compare.ts';
import type { ImportFormat, ImportPreview, ReadPresets } from './import-types.ts';
import { parseMailfillFile } from './mailfill-file.ts';

/** Bytes; larger files are refused before they are read. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

export interface ImportOptions {
  existing: readonly Preset[];
  /** A fresh id for a new preset. */
  makeId: () => string;
}
interface Reader {
  format: ImportFormat;
  mostBytes: number;
  /** Looks at the decoded text and the file's name. */
  claims: (text: string, name: string) => boolean;
  read: (text: string) => Outcome<ReadPresets>;
}

const READERS: readonly Reader[] = [
  { format: 'mailfill', mostBytes: MOST_FILE_BYTES, claims: (text) => /^\s*[[{]/.test(text), read: parseMailfillFile },
];

/** Reads a file into a preview against `existing`; stores nothing. `name` only helps where the content does not tell. */
export async function importFile(bytes: Uint8Array, name: string, options: ImportOptions): Promise<ImportPreview> {
  if (bytes.length > MOST_FILE_BYTES) return { kind: 'refused', fault: refused('tooLarge', ['10']).fault };
  const text = decodeText(bytes);
  if (!text.ok) return { kind: 'refused', fault: text.fault };
  return importText(text.value, name, options);
}

/** The same for text that was pasted. */
export async function importText(
  text: string,
  name: string,
  { existing, makeId }: ImportOptions,
): Promise<ImportPreview> {
  const reader = READERS.find((one) => one.claims(text, name));
  if (!reader) return { kind: 'refused', fault: refused('unknownFormat').fault };
  const read = reader.read(text);
  if (!read.ok) return { kind: 'refused', fault: read.fault };
  return {
    kind: 'preview',
    format: reader.format,
    signed: false,
    entries: compareWithExisting(read.value, existing, makeId),
  };
}
