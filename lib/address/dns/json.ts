/** Reads the JSON answers of Cloudflare and Google; a record whose text does not fit its type is left out. */
import ipaddr from 'ipaddr.js';
import * as z from 'zod/mini';
import { type DnsAnswer, type DnsRecord, RECORD_TYPES, type RecordType, targetName } from './record.ts';

const answerSchema = z.object({
  Status: z.int(),
  TC: z.optional(z.boolean()),
  AD: z.optional(z.boolean()),
  Answer: z.optional(
    z
      .array(z.object({ type: z.int(), TTL: z.int().check(z.gte(0)), data: z.string().check(z.maxLength(65_535)) }))
      .check(z.maxLength(500)),
  ),
});

/** The records of `type`, or null where the body is not such an answer or was cut off. */
export function parseJsonAnswer(bytes: Uint8Array, type: RecordType): DnsAnswer | null {
  const body = parseJson(new TextDecoder().decode(bytes));
  const result = answerSchema.safeParse(body);
  if (!result.success || result.data.TC === true) return null;
  const { Status, AD, Answer = [] } = result.data;
  const records = Answer.filter((one) => one.type === RECORD_TYPES[type]).flatMap(
    (one) => READERS[type](one.data, one.TTL) ?? [],
  );
  return { status: Status, authenticated: AD === true, records };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const NAME = /^(?:\.|[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?)$/i;
const number16 = (text: string | undefined) =>
  text && /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : null;

const READERS: Record<RecordType, (data: string, ttl: number) => DnsRecord | null> = {
  A: (data, ttl) =>
    ipaddr.IPv4.isValidFourPartDecimal(data) ? { type: 'A', address: ipaddr.IPv4.parse(data).toString(), ttl } : null,
  AAAA: (data, ttl) =>
    ipaddr.IPv6.isValid(data) && !data.includes('%')
      ? { type: 'AAAA', address: ipaddr.IPv6.parse(data).toString(), ttl }
      : null,
  CNAME: (data, ttl) => (NAME.test(data) ? { type: 'CNAME', target: targetName(data), ttl } : null),
  MX: readMx,
  SRV: readSrv,
  TXT: (data, ttl) => ({ type: 'TXT', text: unquote(data), ttl }),
};

function readMx(data: string, ttl: number): DnsRecord | null {
  const [first, target, ...rest] = data.split(' ');
  const priority = number16(first);
  if (priority === null || !target || !NAME.test(target) || rest.length > 0) return null;
  return { type: 'MX', priority, target: targetName(target), ttl };
}

function readSrv(data: string, ttl: number): DnsRecord | null {
  const [first, second, third, target, ...rest] = data.split(' ');
  const priority = number16(first);
  const weight = number16(second);
  const port = number16(third);
  if (priority === null || weight === null || port === null || !target || !NAME.test(target) || rest.length > 0) {
    return null;
  }
  return { type: 'SRV', priority, weight, port, target: targetName(target), ttl };
}

/** `"v=spf1 " "-all"` as one text; Google leaves the quotes out. */
function unquote(data: string): string {
  const strings = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => (match[1] ?? '').replace(/\\(.)/g, '$1'));
  return strings.length > 0 ? strings.join('') : data;
}
