/** Runs inside the page, in a world of its own: turns it into a variant, and says what detection makes of it. */
import { detect, guess } from '../../lib/detect/detect.ts';
import type { FormField, FormSnapshot, MailboxForm } from '../../lib/detect/types.ts';
import { collect } from '../../lib/dom/collect.ts';
import { Registry } from '../../lib/dom/registry.ts';
import { markups } from './markup.ts';
import type { RecordField } from './records.ts';
import { localise, noise } from './variants.ts';

export interface Seen {
  role: string;
  selector: string | null;
  /** `incoming.port`, or `other`. */
  guess: string;
  form: number;
  visible: boolean;
  label: string;
  expect: string | null;
  accept: (string | null)[];
  reasons: string;
}
export interface Outcome {
  fields: Seen[];
  /** Claims on elements that the record does not name. */
  extra: { guess: string; label: string; form: number }[];
  forms: { archetype: string; incomingType: string | null; fields: number }[];
  millis: { collect: number; detect: number };
  snapshot: FormSnapshot | null;
}

const registry = new Registry();
const elements = new Map<RecordField, Element | null>();

function find(selector: string): Element | null {
  let root: Document | ShadowRoot = document;
  let element: Element | null = null;
  for (const step of selector.split(' >>> ')) {
    element = root.querySelector(step);
    if (!element) return null;
    if (element.shadowRoot) root = element.shadowRoot;
  }
  return element;
}

/** Resolves selectors before a variant turns them to noise. */
function remember(fields: RecordField[]): void {
  elements.clear();
  for (const field of fields) elements.set(field, field.selector ? find(field.selector) : null);
}

function elementsOf(field: FormField): Element[] {
  const all = [registry.element(field.id), registry.trigger(field.id), ...registry.options(field.id)];
  return all.filter((element) => element !== null);
}

const roleOf = (field: FormField): string =>
  field.direction ? `${field.direction}.${field.property}` : field.property;

interface Claim {
  field: FormField;
  form: number;
  used: boolean;
}

function claimsOf(forms: MailboxForm[]): Claim[] {
  return forms.flatMap((form, index) => form.fields.map((field) => ({ field, form: index, used: false })));
}

function matchOf(element: Element, claims: Claim[]): Claim | undefined {
  const exact = claims.find((claim) => elementsOf(claim.field).includes(element));
  const near = (other: Element) => other.contains(element) || element.contains(other);
  // A record names a row of buttons by the element around them.
  const holdsAll = (field: FormField) =>
    field.control === 'choice' && elementsOf(field).every((one) => element.contains(one));
  return (
    exact ??
    claims.find(({ field }) => (field.control === 'combobox' && elementsOf(field).some(near)) || holdsAll(field))
  );
}

function look(withSnapshot: boolean): Outcome {
  const start = performance.now();
  const snapshot = collect(document, registry);
  const collected = performance.now();
  const forms = detect(snapshot);
  const done = performance.now();
  const claims = claimsOf(forms);
  const fields: Seen[] = [];
  for (const [field, element] of elements) {
    const claim = element ? matchOf(element, claims) : undefined;
    if (claim) claim.used = true;
    fields.push(seenOf(field, claim));
  }
  const extra = claims.filter((claim) => !claim.used && claim.field.visible);
  return {
    fields,
    extra: extra.map(({ field, form }) => ({ guess: roleOf(field), label: field.label, form })),
    forms: forms.map(({ archetype, incomingType, fields: f }) => ({ archetype, incomingType, fields: f.length })),
    millis: { collect: collected - start, detect: done - collected },
    snapshot: withSnapshot ? snapshot : null,
  };
}

function seenOf(field: RecordField, claim: Claim | undefined): Seen {
  return {
    role: field.role,
    selector: field.selector,
    guess: claim ? roleOf(claim.field) : 'other',
    form: claim?.form ?? -1,
    visible: claim?.field.visible ?? true,
    label: claim?.field.label ?? field.label ?? '',
    expect: field.expect,
    accept: field.accept ?? [],
    reasons: claim
      ? claim.field.reasons.map((r) => `${r.signal}:${r.token}→${r.claim}${r.weight.toFixed(1)}`).join(' ')
      : '',
  };
}

/** For tuning: every field with its scores. */
function explain(): string {
  const lines = guess(collect(document, registry)).map((one) => {
    const { field } = one.signals;
    const best = [...one.scores].sort((a, b) => b[1] - a[1]).slice(0, 4);
    const texts = field.texts.map((t) => `${t.source}:${t.text.slice(0, 50)}`).join(' | ');
    const heads = field.headings.map((t) => `${t.source}:${t.text.slice(0, 40)}`).join(' < ');
    const scores = best.map(([property, score]) => `${property} ${score.toFixed(1)}`).join(', ');
    const flags = `${field.control}/${field.inputType}${field.visible ? '' : ' HIDDEN'}${field.enabled ? '' : ' off'}`;
    return `${one.direction ?? '-'} ${one.property} [${scores}] ${flags} #${field.htmlId} n=${field.name} ${field.value.shape}\n    ${texts}\n    ^ ${heads}\n    c ${field.containers.join(' ')} o: ${field.options
      .map((o) => o.text)
      .join(',')
      .slice(0, 80)}`;
  });
  return lines.join('\n');
}

export const corpus = { remember, look, explain, find, localise, noise, markups };
Object.assign(globalThis, { corpus });
