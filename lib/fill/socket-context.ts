import type { FormField } from '../detect/types.ts';
import { tellsSecurity } from './choose-protocol.ts';
import { nameOf } from './name-of.ts';
import { optionSecurity } from './option-security.ts';
import { directionOf, type Situation, serverFor, siblings } from './situation.ts';
import { has, mailPorts, speech } from './speech.ts';
import type { SocketContext } from './types.ts';

const HELP = ['help', 'title', 'placeholder', 'adjacent', 'legend'];

function helpOf(field: FormField): string {
  const name = nameOf(field);
  const said = field.texts.filter(({ source, text }) => HELP.includes(source) && text !== name);
  return said.map(({ text }) => text).join(' \n ');
}

/** What a control switches, where it is one of two: SSL, or STARTTLS (also called TLS beside SSL). */
type Carries = 'both' | 'ssl' | 'tls' | 'starttls' | null;

function carries(field: FormField): Carries {
  const meanings = optionSecurity(field.options);
  if (meanings.includes('implicit') && meanings.includes('starttls')) return 'both';
  const secure = field.options.filter((_, index) => !['plain', 'unknown'].includes(meanings[index] ?? ''));
  const words = [nameOf(field), ...secure.map((option) => option.text || option.value)].join(' ');
  const rest = words.replace(/start[\s_-]?tls/gi, ' ');
  if (has('starttls', words)) return has('ssl', rest) ? 'both' : 'starttls';
  if (has('ssl', rest)) return 'ssl';
  return has('tls', rest) ? 'tls' : null;
}

const isBareSecure = (field: FormField): boolean =>
  field.control === 'checkbox' && carries(field) === null && has('secure', nameOf(field));

/** "Enable STARTTLS", "Require STARTTLS" and "SSL/TLS upon connection": several boxes for the upgrade, one for the rest. */
function splitAmong(field: FormField, group: FormField[]): SocketContext['splitWith'] {
  const kinds = group.map(carries);
  const isSplit =
    kinds.every((kind) => kind === 'ssl' || kind === 'starttls') && kinds.filter((kind) => kind === 'ssl').length === 1;
  if (!isSplit) return null;
  return carries(field) === 'ssl' ? 'starttls' : 'ssl';
}

/** What the other control of a pair carries; null where this one stands alone or the two cannot be told apart. */
function splitWith(field: FormField, situation: Situation): SocketContext['splitWith'] {
  // "SECURE" beside SSL and TLS carries neither.
  const all = siblings(field, situation);
  const group = all.filter((one) => carries(one) !== null);
  // "Secure connection" beside a box for TLS: the upgrade has its own, so this one is TLS from the first byte.
  const [lone] = group;
  if (group.length === 1 && lone && isBareSecure(field) && carries(lone) === 'tls' && lone.control === 'checkbox')
    return 'starttls';
  if (group.length > 2) return splitAmong(field, group);
  if (group.length !== 2) return null;
  const other = group.find((one) => one.id !== field.id);
  if (!other) return null;
  const [mine, theirs] = [carries(field), carries(other)];
  if (mine === theirs || mine === 'both' || theirs === 'both' || mine === null || theirs === null) return null;
  if (mine === 'starttls' || theirs === 'ssl') return 'ssl';
  return 'starttls';
}

/** Ports the page holds or suggests beside a control; a value counts before a placeholder. */
function portsBeside(field: FormField, situation: Situation): { ports: number[]; portHeld: boolean } {
  const direction = directionOf(field, situation);
  const port = situation.form.fields.find(
    (one) => one.property === 'port' && directionOf(one, situation) === direction,
  );
  if (!port) return { ports: [], portHeld: false };
  const held = 'text' in port.value ? mailPorts(port.value.text) : [];
  const hinted = port.texts.filter(({ source }) => source === 'placeholder').flatMap(({ text }) => mailPorts(text));
  const portHeld = held.length > 0;
  return { ports: portHeld ? held : hinted, portHeld };
}

function hasTwin(field: FormField, situation: Situation): boolean {
  const name = speech(nameOf(field));
  const direction = directionOf(field, situation);
  return situation.form.fields.some(
    (one) =>
      one.property === 'socketType' &&
      one.control === field.control &&
      directionOf(one, situation) !== direction &&
      speech(nameOf(one)) === name,
  );
}

/** `ctl00$main$useSsl`: written by that framework and no other. */
const isOfWebForms = ({ name }: FormField): boolean => /^ctl\d\d\$/.test(name);

/** "Use TLS" below a list of "IMAP" and "IMAPS": the list carries TLS from the first byte, the box the upgrade. */
export function isUpgradeOfProtocol(field: FormField, situation: Situation): boolean {
  const named = carries(field);
  const type = serverFor(field, situation)?.type;
  if (!type || field.control !== 'checkbox' || (named !== 'tls' && named !== 'starttls')) return false;
  const direction = directionOf(field, situation);
  return situation.form.fields.some(
    (one) =>
      one.property === 'protocol' && directionOf(one, situation) === direction && tellsSecurity(one.options, type),
  );
}

/** Everything the page says that tells what "TLS" or "Always" means at this control. */
export function socketContext(field: FormField, situation: Situation): SocketContext {
  const beside = portsBeside(field, situation);
  return {
    label: nameOf(field).slice(0, 200),
    help: helpOf(field).slice(0, 600),
    ports: beside.ports,
    portHeld: beside.portHeld,
    checked: field.value.shape === 'checked' ? field.value.checked : null,
    hasTwin: hasTwin(field, situation),
    byWebForms: directionOf(field, situation) === 'outgoing' && isOfWebForms(field),
    beside: situation.form.fields
      .filter((one) => one.property === 'allowInvalidCertificate')
      .map(nameOf)
      .join(' \n ')
      .slice(0, 400),
    splitWith: splitWith(field, situation),
    protocolSecures: isUpgradeOfProtocol(field, situation),
  };
}
