/** The preset that a draft stands for. Pure. */
import { parsePort } from '../mail/port-text.ts';
import type { IncomingServer, OutgoingServer, Preset } from '../mail/preset-types.ts';
import type { Draft, ServerDraft } from './draft.ts';
import { parseRanges } from './draft-ranges.ts';

function portOf(text: string): number {
  const parsed = parsePort(text);
  return parsed.ok ? parsed.port : Number.NaN;
}

const addressOf = ({ hostname, port, socketType }: ServerDraft) => ({ hostname, port: portOf(port), socketType });
const isLeftOut = (server: ServerDraft, other: ServerDraft) =>
  server.hostname.trim() === '' && other.hostname.trim() !== '';

/** One server may be left out: a preset for sending only. */
function incomingServers({ incoming, outgoing, twin, username, authentication }: Draft): IncomingServer[] {
  const type = incoming.type === 'pop3' ? 'pop3' : 'imap';
  const kept = twin && twin.type !== type ? [twin] : [];
  if (isLeftOut(incoming, outgoing)) return kept;
  return [{ type, ...addressOf(incoming), username, authentication }, ...kept];
}

function outgoingServer(draft: Draft): OutgoingServer | null {
  const { outgoing, incoming } = draft;
  if (isLeftOut(outgoing, incoming)) return null;
  return {
    type: 'smtp',
    ...addressOf(outgoing),
    username: draft.outgoingUsername ?? draft.username,
    authentication: draft.outgoingAuthentication ?? draft.authentication,
  };
}

/** May be wrong (empty host, port NaN): lint and the schema say so. `today` is YYYY-MM-DD. */
export function presetOf(draft: Draft, today = new Date().toISOString().slice(0, 10)): Preset {
  const common = {
    id: draft.id,
    domains: [...new Set(draft.domains.split(/[\s,;]+/).filter(Boolean))],
    note: draft.note,
    useStaticIps: draft.useStaticIps,
    ipRanges: parseRanges(draft.ipRanges, draft.original?.ipRanges ?? [], today),
    revision: draft.original?.revision ?? {},
    modified: draft.original?.modified ?? 0,
  };
  if (draft.kind === 'exchange')
    return { ...common, kind: 'exchange', exchangeUrl: draft.exchangeUrl.trim(), username: draft.username };
  return {
    ...common,
    kind: 'mail',
    incomingServers: incomingServers(draft),
    outgoingServer: outgoingServer(draft),
    allowInvalidCertificate: draft.allowInvalidCertificate,
    allowInvalidCertificateReason: draft.allowInvalidCertificate ? draft.allowInvalidCertificateReason : '',
  };
}
