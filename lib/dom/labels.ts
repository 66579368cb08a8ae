import type { SourcedText, TextSource } from '../detect/types.ts';
import { placeholderName } from './borrowed-names.ts';
import type { Control } from './control.ts';
import { canBeSearched } from './lists.ts';
import { nearbyTexts } from './nearby.ts';
import type { Territory } from './territory.ts';
import { chunks, clean, lineOf, readable } from './text.ts';
import type { Ties } from './ties.ts';
import { attr, composedParent, contains, matches, queryAll, rootOf, tagOf } from './tree.ts';

/** Longer than this a text explains; shorter ones name. */
const NAME_CAP = 60;
const WRAPPER_LEVELS = 8;
/** Places of a text that name a control; others explain it. */
const NAMES = /^(label|adjacent|aria-label(ledby)?)$/;

/** Every text tied to a control, nearest evidence first, with its source. */
export function textsOf(control: Control, territory: Territory, ties: Ties, wrappers: Element[]): SourcedText[] {
  const out: SourcedText[] = [];
  const add = (source: TextSource, text: string) => {
    const cleaned = clean(text);
    if (!readable(cleaned) || out.length >= 16) return;
    if (
      !out.some(
        (known) => known.text === cleaned && (known.source === source || source === 'adjacent' || source === 'help'),
      )
    ) {
      out.push({ source: source !== 'help' && cleaned.length > NAME_CAP * 2 ? 'help' : source, text: cleaned });
    }
  };
  const walk = { skip: (element: Element) => territory.isControl(element) };
  for (const label of ties.labels(control)) {
    const [name, ...rest] = chunks(label, walk);
    if (name) add('label', name);
    for (const text of rest) add(text.length > NAME_CAP / 2 ? 'help' : 'label', text);
  }
  // Some lists draw their name themselves, and tell the voice no more than what to do.
  if (control.kind === 'combobox' && tagOf(control.element) !== 'input')
    for (const label of queryAll(control.anchor, 'label, legend')) add('label', lineOf(label));
  for (const element of elementsOf(control)) ariaTexts(element, add, walk);
  // A drawn box with a role is named by what stands in it.
  if (control.kind === 'checkbox' && tagOf(control.element) !== 'input') add('label', lineOf(control.element));
  for (const host of hostsOf(control.anchor)) {
    add('label', attr(host, 'label'));
    ariaTexts(host, add, walk);
  }
  for (const wrapper of wrappers) add('label', attr(wrapper, 'label'));
  for (const found of nearbyTexts(control, territory, ties)) add(found.source, found.text);
  if (!out.some(({ source }) => NAMES.test(source))) nameByPlaceholder(out, control);
  if (control.kind === 'combobox' && canBeSearched(control.element)) explainSearch(out);
  return out.sort((a, b) => Number(a.source === 'help') - Number(b.source === 'help'));
}

/** Where nothing else names a box, the words in it do. */
function nameByPlaceholder(texts: SourcedText[], control: Control): void {
  const name = clean(placeholderName(control));
  const inside = texts.find(({ source, text }) => source === 'placeholder' && text === name);
  if (inside) inside.source = 'adjacent';
}

/** "Search for option" tells how a list is used: where its name can be read, the voice's own words explain. */
function explainSearch(texts: SourcedText[]): void {
  const spoken = texts.find(({ source }) => source === 'aria-label');
  if (spoken && texts.some(({ source }) => source === 'label' || source === 'adjacent')) spoken.source = 'help';
}

/** Custom elements around one control, which draw its name by themselves: `<x-field label="Port"><input></x-field>`. */
export function wrappersOf(control: Control, territory: Territory): Element[] {
  const out: Element[] = [];
  for (let at = composedParent(control.anchor), n = 0; at && n < WRAPPER_LEVELS; at = composedParent(at), n++) {
    if (territory.count(at, control) > 1) break;
    if (tagOf(at).includes('-')) out.push(at);
  }
  return out;
}

function elementsOf(control: Control): Element[] {
  const own =
    control.trigger && control.trigger !== control.element ? [control.element, control.trigger] : [control.element];
  return control.kind === 'choice' ? groupsOf(control) : own;
}

/** A choice is named by the group around its options, not by its first option. */
function groupsOf(control: Control): Element[] {
  const out: Element[] = [];
  for (let at: Element | null = control.anchor, n = 0; at && n < 2; at = composedParent(at), n++) {
    if (
      !control.options.includes(at) &&
      matches(at, '[role=radiogroup], [role=group], [aria-label], [aria-labelledby]')
    )
      out.push(at);
  }
  return out;
}

function ariaTexts(
  element: Element,
  add: (source: TextSource, text: string) => void,
  walk: { skip: (e: Element) => boolean },
): void {
  add('aria-label', attr(element, 'aria-label'));
  for (const target of referenced(element, 'aria-labelledby')) {
    for (const text of chunks(target, walk)) add('aria-labelledby', text);
  }
  add('placeholder', attr(element, 'placeholder') || attr(element, 'data-placeholder'));
  add('title', attr(element, 'title'));
  for (const target of referenced(element, 'aria-describedby'))
    for (const text of chunks(target, walk)) add('help', text);
}

function referenced(element: Element, name: string): Element[] {
  const root = rootOf(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const ids = attr(element, name).split(/\s+/).filter(Boolean).slice(0, 6);
  return ids
    .map((id) => root.querySelector(`[id="${CSS.escape(id)}"]`))
    .filter((target) => target !== null && !contains(target, element)) as Element[];
}

/** Shadow hosts around an element: a component often carries the words of its inner box. */
export function hostsOf(element: Element): Element[] {
  const out: Element[] = [];
  let root = rootOf(element);
  while (root instanceof ShadowRoot && out.length < 3) {
    out.push(root.host);
    root = rootOf(root.host);
  }
  return out.filter((host) => tagOf(host) !== 'body');
}
