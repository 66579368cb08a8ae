/** Names in DNS messages, with compression (RFC 1035 §4.1.4). */
const POINTER = 0xc0;
const MOST_NAME = 255;

/** The name at `start` (empty for the root) and where the next field begins. Throws RangeError for what is no name. */
export function readName(view: DataView, start: number): { name: string; next: number } {
  const labels: string[] = [];
  let at = start;
  let next = -1;
  let length = 0;
  for (let steps = 0; steps < MOST_NAME; steps++) {
    const size = view.getUint8(at);
    if (size === 0) return { name: labels.join('.'), next: next < 0 ? at + 1 : next };
    if ((size & POINTER) === POINTER) {
      if (next < 0) next = at + 2;
      at = view.getUint16(at) & 0x3fff;
      continue;
    }
    if (size > 63) throw new RangeError('label of an unknown kind');
    length += size + 1;
    if (length > MOST_NAME) throw new RangeError('name too long');
    labels.push(ascii(view, at + 1, size));
    at += size + 1;
  }
  throw new RangeError('name points to itself');
}

/** Bytes as text; what is not printable ASCII in a host name becomes "?", so that no name can imitate another. */
export function ascii(view: DataView, at: number, length: number): string {
  let text = '';
  for (let index = 0; index < length; index++) {
    const code = view.getUint8(at + index);
    text += code > 0x20 && code < 0x7f && code !== 0x2e ? String.fromCharCode(code) : '?';
  }
  return text;
}
