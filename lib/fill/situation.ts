import type { Direction, FormField, MailboxForm } from '../detect/types.ts';
import { SERVER_TYPES, type ServerType } from '../mail/ports.ts';
import type { IncomingServer, OutgoingServer, Preset } from '../mail/preset-types.ts';
import { has } from './speech.ts';

/** What every decision about a field looks at. */
export interface Situation {
  form: MailboxForm;
  preset: Preset;
  address: string | null;
  incoming: IncomingServer | null;
  outgoing: OutgoingServer | null;
  /** The form speaks a protocol that the preset has no server for. */
  mismatch: boolean;
  /** Outgoing mail logs in with the user name of incoming mail. */
  sameCredentials: boolean;
}

/** Which incoming protocol the form takes: fixed by the page, or by a list that holds only one of the two. */
function typeOf(form: MailboxForm): 'imap' | 'pop3' | null {
  if (form.incomingType) return form.incomingType;
  const lists = form.fields.filter((field) => field.property === 'protocol' && field.direction !== 'outgoing');
  const texts = lists.flatMap((field) => field.options).map((option) => option.text || option.value);
  const imap = texts.some((text) => has('imap', text));
  const pop3 = texts.some((text) => has('pop3', text));
  return pop3 && !imap ? 'pop3' : null;
}

export function situationOf(form: MailboxForm, preset: Preset, address: string | null): Situation {
  const servers = preset.kind === 'mail' ? preset.incomingServers : [];
  const outgoing = preset.kind === 'mail' ? preset.outgoingServer : null;
  const type = typeOf(form);
  const incoming = servers.find((server) => type === null || server.type === type) ?? null;
  return {
    form,
    preset,
    address,
    incoming,
    outgoing,
    mismatch: servers.length > 0 && incoming === null,
    sameCredentials: servers.some((server) => server.username === outgoing?.username),
  };
}

/** The direction a field belongs to: its own, else the only one the form has. */
export function directionOf(field: FormField, situation: Situation): Direction {
  return field.direction ?? (situation.form.archetype === 'outgoing-only' ? 'outgoing' : 'incoming');
}

/** A list of protocols on this side that knows mail's, but not the server's own ("Type: POP" alone). */
function offersOthersOnly(direction: Direction, type: ServerType, form: MailboxForm): boolean {
  const lists = form.fields.filter(
    (field) => field.property === 'protocol' && field.direction === direction && field.visible,
  );
  const texts = lists.flatMap((field) => field.options).map((option) => option.text || option.value);
  const knows = (one: ServerType) => texts.some((text) => has(one, text));
  return !knows(type) && SERVER_TYPES.some(knows);
}

/** The server whose values the field takes, or null where the preset has none for it. */
export function serverFor(field: FormField, situation: Situation): IncomingServer | OutgoingServer | null {
  const direction = directionOf(field, situation);
  const server = direction === 'incoming' ? situation.incoming : situation.outgoing;
  return server && offersOthersOnly(direction, server.type, situation.form) ? null : server;
}

/** Fields of the same property and direction that a person can see. */
export function siblings(field: FormField, situation: Situation): FormField[] {
  const direction = directionOf(field, situation);
  return situation.form.fields.filter(
    (one) => one.property === field.property && one.visible && directionOf(one, situation) === direction,
  );
}

/** Why there is no server for the field: the form speaks another protocol, or the preset has none for this side. */
export function missing(field: FormField, situation: Situation): 'protocolMismatch' | 'notInPreset' {
  const incoming = directionOf(field, situation) === 'incoming';
  const server = incoming ? situation.incoming : situation.outgoing;
  return server || (incoming && situation.mismatch) ? 'protocolMismatch' : 'notInPreset';
}
