/** Record data in the wire format, one reader per type; data that does not fit its type gives null. */
import ipaddr from 'ipaddr.js';
import { type DnsRecord, type RecordType, targetName } from './record.ts';
import { readName } from './wire-name.ts';

interface Data {
  view: DataView;
  at: number;
  length: number;
  /** Seconds. */
  ttl: number;
}

const READERS: Record<RecordType, (data: Data) => DnsRecord | null> = {
  A: (data) => readAddress(data, 'A', 4),
  AAAA: (data) => readAddress(data, 'AAAA', 16),
  CNAME: ({ view, at, ttl }) => ({ type: 'CNAME', target: targetName(readName(view, at).name), ttl }),
  MX: ({ view, at, length, ttl }) =>
    length < 3
      ? null
      : { type: 'MX', priority: view.getUint16(at), target: targetName(readName(view, at + 2).name), ttl },
  SRV: ({ view, at, length, ttl }) =>
    length < 7
      ? null
      : {
          type: 'SRV',
          priority: view.getUint16(at),
          weight: view.getUint16(at + 2),
          port: view.getUint16(at + 4),
          target: targetName(readName(view, at + 6).name),
          ttl,
        },
  TXT: readText,
};

/** The record of `type` in `data`, or null. Throws RangeError where the data runs past the message. */
export function readData(type: RecordType, data: Data): DnsRecord | null {
  return READERS[type](data);
}

function readAddress({ view, at, length, ttl }: Data, type: 'A' | 'AAAA', size: number): DnsRecord | null {
  if (length !== size) return null;
  const bytes = Array.from({ length: size }, (_, index) => view.getUint8(at + index));
  return { type, address: ipaddr.fromByteArray(bytes).toString(), ttl };
}

/** Character strings of one TXT record are one text (RFC 7208 §3.3 reads them so too). */
function readText({ view, at, length, ttl }: Data): DnsRecord | null {
  const bytes: number[] = [];
  for (let here = at; here < at + length; ) {
    const size = view.getUint8(here);
    if (here + 1 + size > at + length) return null;
    for (let index = 1; index <= size; index++) bytes.push(view.getUint8(here + index));
    here += size + 1;
  }
  return { type: 'TXT', text: new TextDecoder().decode(Uint8Array.from(bytes)), ttl };
}
