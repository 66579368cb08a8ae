/** The answers of a DNS resolver over https, in both forms, from one zone. */
import type { Handler } from './world.ts';

const TYPES = { MX: 15, SRV: 33 } as const;
/** `name TYPE` → record data in master file form. */
export type Zone = Readonly<Record<string, readonly string[]>>;

const nameBytes = (name: string) => [
  ...name
    .split('.')
    .filter((label) => label !== '')
    .flatMap((label) => [label.length, ...Buffer.from(label)]),
  0,
];
const u16 = (value: number) => [(value >> 8) & 255, value & 255];

function wireData(type: number, data: string): number[] {
  const parts = data.split(' ');
  const numbers = type === TYPES.MX ? 1 : 3;
  return [...parts.slice(0, numbers).flatMap((one) => u16(Number(one))), ...nameBytes(parts[numbers] ?? '')];
}

/** RFC 8484 GET. */
export const wireResolver =
  (zone: Zone): Handler =>
  (response, url) => {
    const query = Buffer.from(url.searchParams.get('dns') ?? '', 'base64url');
    const labels: string[] = [];
    let at = 12;
    for (; query[at]; at += (query[at] ?? 0) + 1)
      labels.push(query.toString('ascii', at + 1, at + 1 + (query[at] ?? 0)));
    const type = query.readUInt16BE(at + 1);
    const key = `${labels.join('.')} ${Object.entries(TYPES).find(([, value]) => value === type)?.[0]}`;
    const records = zone[key];
    const answers = (records ?? []).flatMap((data) => {
      const bytes = wireData(type, data);
      return [0xc0, 12, ...u16(type), 0, 1, 0, 0, 1, 44, ...u16(bytes.length), ...bytes];
    });
    const head = [0, 0, 0x81, records ? 0x80 : 0x83, 0, 1, ...u16(records?.length ?? 0), 0, 0, 0, 0];
    const body = Buffer.from([...head, ...query.subarray(12, at + 5), ...answers]);
    response.writeHead(200, { 'content-type': 'application/dns-message' }).end(body);
  };

/** The JSON form of Cloudflare and Google. */
export const jsonResolver =
  (zone: Zone): Handler =>
  (response, url) => {
    const name = url.searchParams.get('name') ?? '';
    const type = url.searchParams.get('type') ?? '';
    const records = zone[`${name} ${type}`];
    const number = type === 'MX' ? TYPES.MX : TYPES.SRV;
    const Answer = records?.map((data) => ({ name, type: number, TTL: 300, data: `${data}.`.replace(/\.\.$/, '.') }));
    const body = JSON.stringify({ Status: records ? 0 : 3, TC: false, AD: false, ...(Answer && { Answer }) });
    response.writeHead(200, { 'content-type': 'application/dns-json' }).end(body);
  };
