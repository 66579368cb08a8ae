/** A DNS question in the wire format of RFC 1035 §4, as RFC 8484 sends it. */
import { RECORD_TYPES, type RecordType } from './record.ts';

const RECURSION_DESIRED = 0x01;
const CLASS_IN = 1;

/** Message with one question; the id is 0 so that caches can serve it (RFC 8484 §4.1). `name` is ASCII, labels ≤ 63. */
export function queryMessage(name: string, type: RecordType): Uint8Array {
  const labels = name.split('.').flatMap((label) => [label.length, ...[...label].map((sign) => sign.charCodeAt(0))]);
  const header = [0, 0, RECURSION_DESIRED, 0, 0, 1, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...header, ...labels, 0, 0, RECORD_TYPES[type], 0, CLASS_IN]);
}

/** RFC 4648 §5 without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
