/** Whether a changed preset protects people less than before: such a change waits for consent, signed or not. */
import { holderDomain } from './domain.ts';
import type { IncomingServer, MailPreset, OutgoingServer, Preset } from './preset-types.ts';
import type { SocketType } from './socket-type.ts';

export type SecurityLoss =
  /** TLS is gone, or no longer there from the first byte. */
  | { kind: 'weakerTls'; type: 'imap' | 'pop3' | 'smtp'; before: SocketType; after: SocketType }
  | { kind: 'certificateUnchecked' }
  /** The server, and with it the password, goes to another organisation. */
  | { kind: 'otherBaseDomain'; type: 'imap' | 'pop3' | 'smtp' | 'exchange'; before: string; after: string }
  /** Another way to sign in by which the server sees the password. */
  | { kind: 'passwordInsteadOfToken'; type: 'imap' | 'pop3' | 'smtp' }
  /** On a line that anybody on the way can read goes the password itself now, where a proof of it went before. */
  | { kind: 'passwordReadable'; type: 'imap' | 'pop3' | 'smtp' };

type AnyServer = IncomingServer | OutgoingServer;
const STRENGTH: Readonly<Record<SocketType, number>> = { SSL: 2, STARTTLS: 1, plain: 0 };
const SEES_PASSWORD = ['password-cleartext', 'password-encrypted'];

const serversOf = (preset: MailPreset): AnyServer[] => [
  ...preset.incomingServers,
  ...(preset.outgoingServer ? [preset.outgoingServer] : []),
];
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');

function serverLosses(before: AnyServer, after: AnyServer): SecurityLoss[] {
  const { type } = after;
  const losses: SecurityLoss[] = [];
  if (STRENGTH[after.socketType] < STRENGTH[before.socketType]) {
    losses.push({ kind: 'weakerTls', type, before: before.socketType, after: after.socketType });
  }
  const [old, now] = [holderDomain(before.hostname), holderDomain(after.hostname)];
  if (old !== now) losses.push({ kind: 'otherBaseDomain', type, before: old, after: now });
  if (!SEES_PASSWORD.includes(before.authentication) && SEES_PASSWORD.includes(after.authentication)) {
    losses.push({ kind: 'passwordInsteadOfToken', type });
  }
  const isPlain = before.socketType === 'plain' && after.socketType === 'plain';
  if (isPlain && before.authentication !== after.authentication && after.authentication === 'password-cleartext') {
    losses.push({ kind: 'passwordReadable', type });
  }
  return losses;
}

/** A server that was not there before is judged against those that were: a new base domain is a new holder of passwords. */
function mailLosses(before: MailPreset, after: MailPreset): SecurityLoss[] {
  const known = serversOf(before);
  const homes = new Set(known.map((server) => holderDomain(server.hostname)));
  return serversOf(after).flatMap((server): SecurityLoss[] => {
    const same = known.find((one) => one.type === server.type);
    if (same) return serverLosses(same, server);
    const base = holderDomain(server.hostname);
    const added: SecurityLoss[] = homes.has(base)
      ? []
      : [{ kind: 'otherBaseDomain', type: server.type, before: [...homes].join(' '), after: base }];
    return server.socketType === 'plain'
      ? [...added, { kind: 'weakerTls', type: server.type, before: 'SSL', after: 'plain' }]
      : added;
  });
}

/** What the change takes away; empty for a change that may simply take effect. */
export function securityLosses(before: Preset, after: Preset): SecurityLoss[] {
  if (before.kind === 'mail' && after.kind === 'mail') {
    const certificate: SecurityLoss[] =
      after.allowInvalidCertificate && !before.allowInvalidCertificate ? [{ kind: 'certificateUnchecked' }] : [];
    return [...certificate, ...mailLosses(before, after)];
  }
  const bases = [before, after].map((one) =>
    one.kind === 'exchange'
      ? [holderDomain(hostOf(one.exchangeUrl))]
      : serversOf(one).map((server) => holderDomain(server.hostname)),
  );
  const [old = [], now = []] = bases;
  return now
    .filter((base) => !old.includes(base))
    .map((base) => ({ kind: 'otherBaseDomain', type: 'exchange', before: old.join(' '), after: base }));
}
