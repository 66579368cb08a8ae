import type { FieldSnapshot, FormSnapshot } from '../detect/types.ts';
import type { Control, Raw } from './control.ts';
import { controlsOf } from './controls.ts';
import { foreignAction } from './foreign-action.ts';
import { headingsOf, pageTitle } from './headings.ts';
import { hostsOf, textsOf, wrappersOf } from './labels.ts';
import { isTextBox } from './native.ts';
import { optionsOf } from './options.ts';
import { hasOwnButton } from './own-button.ts';
import { repeatsValue } from './own-value.ts';
import type { Registry } from './registry.ts';
import { saysSecret } from './secret.ts';
import { walkComposed } from './shadow.ts';
import { sortElement } from './sort.ts';
import { Territory } from './territory.ts';
import { clean } from './text.ts';
import { Ties } from './ties.ts';
import { attr, attrNames, hasAttr } from './tree.ts';
import { lookAtValue } from './values.ts';

export interface CollectOptions {
  /** True where a person edited the field and what it holds is theirs. */
  edited?: (control: Control) => boolean;
  /** Most fields taken from one look; what lies beyond sets `truncated`. */
  maxFields?: number;
}

const MAX_FIELDS = 400;
/** Attributes that say nothing about the meaning of a field, or are read elsewhere. */
const DULL =
  /^(id|name|class|style|type|placeholder|title|autocomplete|aria-.*|role|tabindex|size|min|max|step|maxlength|checked|disabled|readonly|required|data-(1p|lp|bw|form-type|reactid|v-).*)$/;

interface Look {
  territory: Territory;
  ties: Ties;
  registry: Registry;
  options: CollectOptions;
  title: FieldSnapshot['headings'];
}

/** One look at a document with its shadow trees: every control that could take part in a form, described as plain data. */
export function collect(document: Document, registry: Registry, options: CollectOptions = {}): FormSnapshot {
  const raw: Raw = { inputs: [], selects: [], roles: [], toggles: [], pressables: [], labels: [] };
  const places = new Map<Element, number>();
  const whole = walkComposed(document, (element) => {
    places.set(element, places.size);
    sortElement(element, raw);
  });
  const most = options.maxFields ?? MAX_FIELDS;
  const capped = capRaw(raw, most * 2);
  const place = (control: Control): number => places.get(control.anchor) ?? 0;
  const controls = controlsOf(raw).sort((a, b) => place(a) - place(b));
  const kept = controls.slice(0, most);
  const look: Look = {
    territory: new Territory(kept),
    ties: new Ties(raw.labels, kept),
    registry,
    options,
    title: pageTitle(document),
  };
  return {
    language: clean(document.documentElement ? attr(document.documentElement, 'lang') : ''),
    title: look.title[0]?.text ?? '',
    fields: kept.map((control, order) => describe(control, order, look)),
    truncated: !whole || capped || controls.length > kept.length,
  };
}

/** A page with ten thousand boxes is no form: what is compared with everything else is bounded. */
function capRaw(raw: Raw, most: number): boolean {
  let cut = false;
  for (const list of [raw.inputs, raw.selects, raw.roles, raw.pressables, raw.labels]) {
    cut ||= list.length > most;
    list.length = Math.min(list.length, most);
  }
  return cut;
}

function describe(control: Control, order: number, look: Look): FieldSnapshot {
  const { element, trigger } = control;
  const wrappers = wrappersOf(control, look.territory);
  const texts = textsOf(control, look.territory, look.ties, wrappers);
  const hosts = hostsOf(control.anchor);
  const htmlId = clean(attr(element, 'id') || (trigger ? attr(trigger, 'id') : '')).slice(0, 100);
  const name = clean(
    attr(element, 'name') || [...hosts, ...wrappers].map((host) => attr(host, 'name')).find(Boolean) || '',
  ).slice(0, 100);
  const names = texts.filter((text) => text.source !== 'help').map((text) => text.text);
  const autocomplete = clean(attr(element, 'autocomplete'));
  // Typed in, or a text box that is drawn as a list; whether a box is ticked is no secret.
  const holdsText = control.kind === 'text' || (control.kind === 'combobox' && isTextBox(element));
  const secret = holdsText && saysSecret([...names, name, htmlId, autocomplete]);
  return {
    id: look.registry.register({ element, trigger, options: control.options }),
    control: control.kind,
    inputType: control.inputType,
    name,
    htmlId,
    autocomplete,
    attributes: secret ? [] : attributesOf(control, hosts),
    texts,
    headings: [...headingsOf(control, look.territory), ...look.title],
    options: optionsOf(control),
    value: lookAtValue(control, secret),
    min: attr(element, 'min').slice(0, 12),
    max: attr(element, 'max').slice(0, 12),
    visible: control.visible,
    enabled: isEnabled(control),
    readOnly: hasAttr(element, 'readonly') && control.kind === 'text',
    edited: look.options.edited?.(control) ?? false,
    foreignAction: foreignAction(element),
    ownButton: hasOwnButton(control, look.territory),
    containers: look.territory.containers(control),
    order,
  };
}

function attributesOf(control: Control, hosts: Element[]): string[] {
  const out: string[] = [];
  for (const element of [control.element, ...hosts]) {
    for (const name of attrNames(element).slice(0, 30)) {
      if (!DULL.test(name) && !repeatsValue(name)) out.push(clean(attr(element, name)).slice(0, 80));
    }
  }
  out.push(...hosts.map((host) => clean(attr(host, 'id')).slice(0, 80)));
  return out.filter((text) => /[\p{L}]/u.test(text)).slice(0, 12);
}

function isEnabled(control: Control): boolean {
  const off = (element: Element) =>
    hasAttr(element, 'disabled') ||
    attr(element, 'aria-disabled') === 'true' ||
    element.closest('fieldset[disabled]') !== null;
  if (control.kind === 'choice') return !control.options.every(off);
  return !off(control.element) && !(control.trigger && off(control.trigger));
}
