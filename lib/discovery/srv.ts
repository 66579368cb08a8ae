/** SRV records for mail (RFC 6186, RFC 8314 §5.1): implicit TLS before STARTTLS, target "." means "not offered". */
import { type DnsRecord, queryDns } from '../address/dns.ts';
import { parseHostname } from '../mail/hostname.ts';
import type { MailPreset, Server } from '../mail/preset-types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import type { Ask } from './ask.ts';
import { dnsRefusal } from './dns-refusal.ts';
import { found } from './found.ts';
import type { FoundSettings, Refusal } from './types.ts';

const SERVICES = [
  { name: '_imaps._tcp', type: 'imap', socketType: 'SSL' },
  { name: '_imap._tcp', type: 'imap', socketType: 'STARTTLS' },
  { name: '_submissions._tcp', type: 'smtp', socketType: 'SSL' },
  { name: '_submission._tcp', type: 'smtp', socketType: 'STARTTLS' },
] as const satisfies readonly { name: string; type: 'imap' | 'smtp'; socketType: SocketType }[];

type SrvRecord = Extract<DnsRecord, { type: 'SRV' }>;
type Offer = { type: 'imap' | 'smtp'; server: Server };

/** Lowest priority, then highest weight; a client that asks once has no use for the lottery of RFC 2782. */
function best(records: readonly DnsRecord[]): SrvRecord | null {
  const offered = records.filter((record) => record.type === 'SRV').filter((one) => one.target !== '.' && one.port > 0);
  return offered.sort((a, b) => a.priority - b.priority || b.weight - a.weight)[0] ?? null;
}

function toServer(record: SrvRecord, socketType: SocketType): Server | null {
  const hostname = parseHostname(record.target);
  if (!hostname.ok) return null;
  return {
    hostname: hostname.hostname,
    port: record.port,
    socketType,
    authentication: 'password-cleartext',
    // RFC 6186 §4: the whole address first.
    username: '%EMAILADDRESS%',
  };
}

export type SrvAnswer = { kind: 'found'; found: FoundSettings } | { kind: 'none'; reason: Refusal; detail: string };

/** Asks for all four services at once; the resolver learns the domain and that mail is looked for. */
export async function askSrv(domain: string, ask: Ask): Promise<SrvAnswer> {
  const results = await Promise.all(SERVICES.map(({ name }) => queryDns(`${name}.${domain}`, 'SRV', ask)));
  const offers = results.flatMap((result, index): Offer[] => {
    const service = SERVICES[index];
    const record = result.ok ? best(result.records) : null;
    const server = record && service ? toServer(record, service.socketType) : null;
    return server && service ? [{ type: service.type, server }] : [];
  });
  if (offers.length > 0) return { kind: 'found', found: found(toPreset(offers, domain), domain) };
  const failed = results.find((result) => !result.ok && result.problem !== 'noSuchName');
  if (failed && !failed.ok) return { kind: 'none', ...dnsRefusal(failed.problem) };
  return { kind: 'none', reason: 'nothingOffered', detail: '' };
}

function toPreset(offers: readonly Offer[], domain: string): MailPreset {
  const imap = offers.find((offer) => offer.type === 'imap')?.server;
  const smtp = offers.find((offer) => offer.type === 'smtp')?.server;
  return {
    kind: 'mail',
    id: 'found',
    domains: [domain],
    note: '',
    useStaticIps: false,
    ipRanges: [],
    revision: {},
    modified: 0,
    incomingServers: imap ? [{ type: 'imap', ...imap }] : [],
    outgoingServer: smtp ? { type: 'smtp', ...smtp } : null,
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
  };
}
