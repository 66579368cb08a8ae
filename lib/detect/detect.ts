import { markParts } from './address-part.ts';
import { archetypeOf } from './archetypes.ts';
import { classify, type Judged } from './classify.ts';
import { inForeignBlock } from './context.ts';
import { FILL, MARGIN } from './cues.ts';
import { judgeDirections } from './direction.ts';
import { applyGrammar } from './grammar.ts';
import { incomingTypeOf } from './incoming-type.ts';
import { isInverted } from './polarity.ts';
import { type Section, sectionsOf } from './sections.ts';
import type { Archetype, FormField, FormSnapshot, MailboxForm, Property } from './types.ts';

const LABEL_CAP = 80;
const WHO = new Set<Property>(['username', 'password', 'emailAddress', 'sameCredentials', 'authentication']);

/** Every field of a look with its guess, for reports and tests; `detect` keeps those of mailbox forms only. */
export function guess(snapshot: FormSnapshot): Judged[] {
  const guesses = snapshot.fields.map(classify);
  for (const one of guesses) if (one.property !== 'other' && inForeignBlock(one.signals.field)) disown(one);
  applyGrammar(guesses);
  judgeDirections(guesses);
  return guesses;
}

/** From one look to the mailbox connections that the page asks for; empty on every other page. */
export function detect(snapshot: FormSnapshot): MailboxForm[] {
  const forms: MailboxForm[] = [];
  const guesses = guess(snapshot);
  const asksWho = guesses.some((one) => WHO.has(one.property));
  for (const section of sectionsOf(guesses)) {
    const archetype = archetypeOf(section);
    // Both servers and nobody to log in, not even in a hidden step: settings that are published, not a connection.
    if (archetype === 'mailbox-both' && !asksWho) continue;
    if (archetype) forms.push(toForm(section, archetype, forms.length));
  }
  return forms;
}

function disown(guess: Judged): void {
  guess.reasons.push({ signal: 'heading', token: '', concept: 'other', weight: 6 });
  guess.property = 'other';
}

function toForm(section: Section, archetype: Archetype, index: number): MailboxForm {
  const fields = section.fields.map(toField);
  markParts(fields);
  const action = section.servers.map((server) => server.signals.field.foreignAction).find((origin) => origin !== null);
  return {
    id: `form${index + 1}:${section.servers[0]?.id ?? ''}`,
    archetype,
    incomingType: incomingTypeOf(section),
    fields,
    foreignAction: action ?? null,
    reasons: section.servers.flatMap((server) => server.reasons.slice(0, 4)),
  };
}

function toField(guess: Judged): FormField {
  const { field } = guess.signals;
  const label = field.texts.find((text) => text.source !== 'help')?.text || field.name || field.htmlId;
  return {
    id: field.id,
    property: guess.property,
    direction: guess.property === 'emailAddress' || guess.property === 'displayName' ? null : guess.direction,
    control: field.control,
    inputType: field.inputType,
    label: label.slice(0, LABEL_CAP),
    texts: field.texts,
    options: field.options,
    value: field.value,
    visible: field.visible,
    enabled: field.enabled,
    readOnly: field.readOnly,
    edited: field.edited,
    inverted: isInverted(guess),
    addressPart: 'whole',
    fillable: guess.score >= FILL && guess.margin >= MARGIN,
    order: field.order,
    reasons: guess.reasons,
  };
}
