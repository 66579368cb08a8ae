/** Reads a DNS answer in the wire format (RFC 1035 §4): hostile bytes give null, never a loop or an exception. */
import { type DnsAnswer, type DnsRecord, RECORD_TYPES, type RecordType } from './record.ts';
import { readData } from './wire-data.ts';
import { readName } from './wire-name.ts';

const HEADER = 12;
const RESPONSE = 0x8000;
const TRUNCATED = 0x0200;
const AUTHENTICATED = 0x0020;
const MOST_ANSWERS = 500;

/** The records of `type` in the answer section, or null where the message is not a whole, well-formed answer. */
export function parseMessage(bytes: Uint8Array<ArrayBuffer>, type: RecordType): DnsAnswer | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const flags = view.getUint16(2);
    if ((flags & RESPONSE) === 0 || (flags & TRUNCATED) !== 0) return null;
    let at = HEADER;
    for (let left = view.getUint16(4); left > 0; left--) at = readName(view, at).next + 4;
    const count = view.getUint16(6);
    if (count > MOST_ANSWERS) return null;
    const records: DnsRecord[] = [];
    for (let left = count; left > 0; left--) {
      const answer = readRecord(view, at, type);
      at = answer.next;
      if (answer.record) records.push(answer.record);
    }
    return { status: flags & 0x0f, authenticated: (flags & AUTHENTICATED) !== 0, records };
  } catch (error) {
    // DataView throws RangeError past the end; so does readName for a loop.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readRecord(view: DataView, start: number, type: RecordType): { next: number; record: DnsRecord | null } {
  const { next: at } = readName(view, start);
  const found = view.getUint16(at);
  const ttl = view.getUint32(at + 4);
  const length = view.getUint16(at + 8);
  const next = at + 10 + length;
  if (next > view.byteLength) throw new RangeError('record ends after the message');
  const wanted = found === RECORD_TYPES[type] && view.getUint16(at + 2) === 1;
  return { next, record: wanted ? readData(type, { view, at: at + 10, length, ttl }) : null };
}
