/**
 * Presets in the fragment of a link, which no server sees: `#mailfill=1.<base64url of deflated canonical JSON>`. Opening
 * such a link stores nothing; it leads to the same preview as a file.
 */
import type { Preset } from '../mail/preset-types.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import type { ReadPresets } from './import-types.ts';
import { parseMailfillFile, printMailfillFile } from './mailfill-file.ts';

const MARK = 'mailfill=';
const VERSION = '1.';
/** Characters of the fragment that mail programs and chats still pass on; and of the JSON it may grow to. */
export const MOST_LINK = 16_000;
const MOST_JSON_BYTES = 512 * 1024;

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  return new Blob([bytes]).stream().pipeThrough(through).getReader();
}

/** Reads a stream to its end; null where it fails or grows beyond `most` bytes. */
async function drain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    // The stream reports damaged data by an error.
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The fragment, without `#`, to put behind any https address; `tooLarge` where a file is the better way. */
export async function printShareLink(presets: readonly Preset[]): Promise<Outcome<string>> {
  const json = new TextEncoder().encode(printMailfillFile(presets));
  const packed = await drain(await pipe(json, new CompressionStream('deflate-raw')), MOST_LINK);
  const fragment = packed ? `${MARK}${VERSION}${toBase64Url(packed)}` : '';
  return packed && fragment.length <= MOST_LINK ? accepted(fragment) : refused('tooLarge', ['16']);
}

/** True for a text or address that carries presets in its fragment. */
export function hasShareLink(text: string): boolean {
  return /^\s*(?:https?:\/\/[^\s#]{0,2000})?#?mailfill=/i.test(text.slice(0, 2200));
}

/** `mailfill=…` of a page's address, or '' where it carries no presets. */
export function shareFragment(url: string): string {
  return hasShareLink(url) ? url.slice(url.search(/mailfill=/i)) : '';
}

/** Reads a whole address, a fragment, or the part behind `mailfill=`. */
export async function readShareLink(text: string): Promise<Outcome<ReadPresets>> {
  const start = text.indexOf(MARK);
  const payload = start === -1 ? '' : text.slice(start + MARK.length).trim();
  if (payload.length > MOST_LINK) return refused('tooLarge', ['16']);
  if (/^[2-9]\d*\./.test(payload)) return refused('newerVersion');
  const bytes = payload.startsWith(VERSION) ? fromBase64Url(payload.slice(VERSION.length)) : null;
  if (!bytes) return refused('link');
  const unpacked = await drain(await pipe(bytes, new DecompressionStream('deflate-raw')), MOST_JSON_BYTES);
  if (!unpacked) return refused('link');
  return parseMailfillFile(new TextDecoder().decode(unpacked));
}
