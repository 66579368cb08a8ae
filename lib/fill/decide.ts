import type { FormField, Property } from '../detect/types.ts';
import { SERVER_TYPES, type ServerType } from '../mail/ports.ts';
import type { IncomingServer, OutgoingServer } from '../mail/preset-types.ts';
import { expandTemplate, needsAddress } from '../mail/username-template.ts';
import { isYesNo } from './choose.ts';
import { boxMeaning } from './choose-certificate.ts';
import { chooseProtocol } from './choose-protocol.ts';
import { decideAddress } from './decide-address.ts';
import { decideAuthentication, decideAuthRequired, decideSameCredentials } from './decide-login.ts';
import { decideSocketType } from './decide-socket-type.ts';
import { checked, type Decision, leave, option, put, text } from './decision.ts';
import { exampleOf, nameOf, namesOf } from './name-of.ts';
import { fitsSecurity } from './port-of-security.ts';
import { asOption } from './security-word.ts';
import { hostnameWant, hostPortWant } from './server-address.ts';
import { directionOf, missing, type Situation, serverFor, siblings } from './situation.ts';
import { isUpgradeOfProtocol } from './socket-context.ts';
import { has } from './speech.ts';

type Decide = (field: FormField, situation: Situation) => Decision;

function hasSecurity(field: FormField, situation: Situation, counts = (_: FormField) => true): boolean {
  const direction = directionOf(field, situation);
  return situation.form.fields.some(
    (one) => one.property === 'socketType' && directionOf(one, situation) === direction && counts(one),
  );
}

/** No server for this side: because the form speaks another protocol, or the preset has none. */
function noServer(field: FormField, situation: Situation): Decision {
  return leave(missing(field, situation));
}

/** Host names may hold the placeholders of user names (ISPDB allows %EMAILDOMAIN%). */
function expanded(template: string, address: string | null): string | null {
  if (!needsAddress(template)) return template;
  return address === null ? null : expandTemplate(template, address);
}

const hostname: Decide = (field, situation) => {
  const server = serverFor(field, situation);
  if (!server) return noServer(field, situation);
  const host = expanded(server.hostname, situation.address);
  if (host === null) return leave('needsAddress');
  return put(hostnameWant(field, { ...server, hostname: host }, hasSecurity(field, situation)), 'hostname');
};

const hostPort: Decide = (field, situation) => {
  const server = serverFor(field, situation);
  if (!server) return noServer(field, situation);
  const host = expanded(server.hostname, situation.address);
  if (host === null) return leave('needsAddress');
  return put(hostPortWant(field, { ...server, hostname: host }, hasSecurity(field, situation)), 'hostPort');
};

const port: Decide = (field, situation) => {
  const server = serverFor(field, situation);
  if (!server) return noServer(field, situation);
  if (field.control === 'checkbox' || !fitsSecurity(field, siblings(field, situation), server.socketType))
    return leave('notOurs');
  if (field.control === 'text') return text(String(server.port), 'port');
  return option(field, { about: 'port', port: server.port }, String(server.port));
};

const username: Decide = (field, situation) => {
  const { preset } = situation;
  const server = serverFor(field, situation);
  const template = preset.kind === 'exchange' ? preset.username : server?.username;
  if (template === undefined) return noServer(field, situation);
  if (server?.authentication === 'none') return leave('notInPreset');
  const name = expanded(template, situation.address);
  return name === null ? leave('needsAddress') : text(name, 'username');
};

/** "Use IMAP" beside a server that speaks POP3 otherwise; "Enable mail", which opens the server's fields. */
function useBox(field: FormField, type: ServerType): Decision {
  const named = SERVER_TYPES.filter((one) => has(one, nameOf(field)));
  const [only] = named;
  const opens =
    only === undefined && field.reasons.some(({ signal, claim }) => signal === 'neighbour' && claim === 'protocol');
  if (named.length > 1 || (only === undefined && !opens)) return leave('ambiguous', type.toUpperCase());
  return checked(opens || only === type, 'protocol');
}

/** What could stand in a box that holds a protocol's word: those of its kind, "imaps" where it holds "pop3s". */
function wordsLike({ value }: FormField): string[] {
  if (value.shape !== 'protocolWord') return [];
  const tail = value.text.toLowerCase().endsWith('s') ? 's' : '';
  return SERVER_TYPES.map((type) => `${type}${tail}`);
}

/**
 * Typed as the box holds it already, as its example has it, "e.g. imap", or as its name lists the words: "Protocol (smtp or
 * smtps)".
 */
function wordFor(
  field: FormField,
  { type, socketType }: IncomingServer | OutgoingServer,
  securityElsewhere: boolean,
): Decision {
  const listed = /[(（]([^()（）]*)[)）]/.exec(nameOf(field))?.[1] ?? '';
  const said = (has(type, listed) ? listed : exampleOf(field)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = said.length > 0 ? said : wordsLike(field);
  const choice = chooseProtocol(words.map(asOption), type, socketType, securityElsewhere);
  const word = choice.ok ? words[choice.index] : undefined;
  return word === undefined ? leave('ambiguous', type.toUpperCase()) : text(word, 'protocol');
}

const protocol: Decide = (field, situation) => {
  const server = serverFor(field, situation);
  if (!server) return noServer(field, situation);
  const { type, socketType } = server;
  if (field.control === 'checkbox') return useBox(field, type);
  const securityElsewhere = hasSecurity(field, situation, (one) => !isUpgradeOfProtocol(one, situation));
  if (field.control === 'text') return wordFor(field, server, securityElsewhere);
  const label =
    socketType === 'plain' || securityElsewhere ? type.toUpperCase() : `${type.toUpperCase()} + ${socketType}`;
  return option(field, { about: 'protocol', type, socketType, securityElsewhere }, label);
};

/** Asked once for both sides, a box counts where the preset has a server for one of them. */
function takesPart(field: FormField, situation: Situation): boolean {
  const both = field.direction === null && situation.form.archetype === 'mailbox-both';
  return serverFor(field, situation) !== null || (both && situation.outgoing !== null);
}

const certificate: Decide = (field, situation) => {
  const { preset } = situation;
  if (preset.kind !== 'mail') return leave('notInPreset');
  // Beside a server that is not the preset's it would lower the security of somebody else's connection.
  if (!takesPart(field, situation)) return noServer(field, situation);
  const allowInvalid = preset.allowInvalidCertificate;
  const said = boxMeaning(namesOf(field));
  const [verifies, lets] = [field.inverted || said === 'verifies', said === 'lets'];
  // Where its own words, or its developer's, say that it lets certificates pass, nothing is put on a guess.
  if (verifies && (lets || boxMeaning([field.name]) === 'lets')) return leave('ambiguous');
  const yes = verifies ? !allowInvalid : allowInvalid;
  const clear = verifies || lets;
  // A tick that may be what has certificates checked is never taken away.
  if (field.control === 'checkbox') {
    const takesAway = !yes && field.value.shape === 'checked' && field.value.checked;
    return clear || !takesAway ? checked(yes, 'certificate') : leave('ambiguous');
  }
  if (field.control === 'text') return leave('ambiguous');
  // "Validate certificate: no, yes": the list is a box drawn otherwise.
  if (clear && isYesNo(field.options))
    return option(field, { about: 'yesNo', yes }, allowInvalid ? 'accept' : 'verify');
  return option(field, { about: 'certificate', allowInvalid }, allowInvalid ? 'accept' : 'verify');
};

const staticIps: Decide = (field, { preset }) => {
  if (field.control === 'checkbox') return checked(preset.useStaticIps, 'useStaticIps');
  if (field.control === 'text') return leave('notOurs');
  return option(field, { about: 'yesNo', yes: preset.useStaticIps }, preset.useStaticIps ? 'yes' : 'no');
};

const exchangeUrl: Decide = (_field, { preset }) =>
  preset.kind === 'exchange' ? text(preset.exchangeUrl, 'exchangeUrl') : leave('notInPreset');

/** What each property asks for; null: never ours to write. */
const DECIDE: Record<Property, Decide | null> = {
  emailAddress: decideAddress,
  protocol,
  authRequired: decideAuthRequired,
  authentication: decideAuthentication,
  sameCredentials: decideSameCredentials,
  socketType: decideSocketType,
  port,
  hostPort,
  hostname,
  username,
  allowInvalidCertificate: certificate,
  useStaticIps: staticIps,
  exchangeUrl,
  displayName: null,
  password: null,
  other: null,
};

/** What to do with a field, before it is asked whether a person can see it or has edited it; null: not ours. */
export function decide(field: FormField, situation: Situation): Decision | null {
  return DECIDE[field.property]?.(field, situation) ?? null;
}
