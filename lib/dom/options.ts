import type { OptionSnapshot } from '../detect/types.ts';
import { tiedLabels } from './choices.ts';
import type { Control } from './control.ts';
import { chosenOf } from './segments.ts';
import { chunks, clean, lineOf } from './text.ts';
import { isOn } from './toggle-state.ts';
import { attr, composedParent, contains, hasAttr, matches, nextElement, queryAll, rootOf, tagOf } from './tree.ts';
import { rendered } from './visibility.ts';

const OPTION_CAP = 60;

/** The options of a control as far as they exist now; a combobox may show them only while it is open. */
export function optionsOf(control: Control): OptionSnapshot[] {
  if (control.kind === 'choice') {
    const chosen = chosenOf(control.options);
    return control.options
      .slice(0, OPTION_CAP)
      .map((option) => choiceOption(option, control.options, option === chosen || isOn(option)));
  }
  if (tagOf(control.element) === 'select') return nativeOptions(control.element);
  if (control.kind === 'combobox') return listOptions(control);
  return control.kind === 'text' ? datalist(control.element) : [];
}

function nativeOptions(select: Element): OptionSnapshot[] {
  const options = [...queryAll(select, 'option')].slice(0, OPTION_CAP);
  return options.map((option) => ({
    text: clean(option.textContent ?? '') || clean(attr(option, 'label')),
    value: clean(hasAttr(option, 'value') ? attr(option, 'value') : (option.textContent ?? '')),
    selected: option instanceof HTMLOptionElement && option.selected,
    disabled: hasAttr(option, 'disabled'),
  }));
}

/** "Yes ( ) No ( )": nothing stands behind the last radio, and a word before the first. */
function standBefore(options: readonly Element[]): boolean {
  const [first, last] = [options[0], options.at(-1)];
  if (!first || !last || first === last) return false;
  return bareText(first.previousSibling) !== '' && bareText(last.nextSibling) === '' && nextElement(last) === null;
}

const bareText = (node: Node | null): string => (node instanceof Text ? clean(node.data) : '');

function choiceOption(option: Element, group: readonly Element[], selected: boolean): OptionSnapshot {
  return {
    text: choiceText(option, group),
    value: clean(attr(option, 'value')),
    selected,
    disabled: hasAttr(option, 'disabled') || attr(option, 'aria-disabled') === 'true',
  };
}

/** What a radio or segment of a group is called: its own text, a label, an aria name, or what stands beside it. */
export function choiceText(option: Element, group: readonly Element[]): string {
  const own = lineOf(option);
  if (own) return own;
  const root = rootOf(option);
  const scope = root instanceof Document || root instanceof ShadowRoot ? root : null;
  const around = option.closest('label');
  if (around && lineOf(around)) return lineOf(around);
  const named =
    attr(option, 'aria-labelledby') &&
    scope?.querySelector(`[id="${CSS.escape(attr(option, 'aria-labelledby').split(/\s+/)[0] ?? '')}"]`);
  if (named) return lineOf(named);
  const labels = tiedLabels(option);
  const near = labels.find((label) => composedParent(label) === composedParent(option)) ?? labels[0];
  if (near) return lineOf(near);
  if (attr(option, 'aria-label')) return clean(attr(option, 'aria-label'));
  if (standBefore(group)) return bareText(option.previousSibling);
  const behind = bareText(option.nextSibling);
  const next = nextElement(option);
  const text = behind || (next && !matches(next, 'input') ? lineOf(next) : '');
  const parent = composedParent(option);
  // What holds others of the group too says nothing of this one.
  if (text || !parent || group.some((other) => other !== option && contains(parent, other))) return text;
  return lineOf(parent);
}

function listOptions(control: Control): OptionSnapshot[] {
  const trigger = control.trigger ?? control.element;
  const chosen = shownText(control);
  const items = [...listed(control.element), ...listed(trigger), ...hosted(control.element), ...beside(trigger)];
  const seen = new Set<string>();
  const out: OptionSnapshot[] = [];
  for (const item of items.slice(0, OPTION_CAP)) {
    const text = chunks(item, { skip: () => false })[0] ?? '';
    if (!text || text.length > 60 || seen.has(text)) continue;
    seen.add(text);
    const value = clean(attr(item, 'value') || attr(item, 'data-value'));
    out.push({
      text,
      value,
      selected: text === chosen || attr(item, 'aria-selected') === 'true',
      disabled: attr(item, 'aria-disabled') === 'true',
    });
  }
  return out;
}

/** Options of the list that ARIA names. */
function listed(element: Element): Element[] {
  const root = rootOf(element);
  const id = attr(element, 'aria-controls') || attr(element, 'aria-owns');
  const list =
    id && (root instanceof Document || root instanceof ShadowRoot)
      ? root.querySelector(`[id="${CSS.escape(id)}"]`)
      : null;
  return list ? [...queryAll(list, '[role=option], option, li')] : [];
}

/** Light children of the component around a shadow tree: `<x-select><x-option>`. */
function hosted(element: Element): Element[] {
  const root = rootOf(element);
  if (!(root instanceof ShadowRoot)) return [];
  return [...queryAll(root.host, '*')].filter(
    (child) => /(^|-)(option|item)$/.test(tagOf(child)) || attr(child, 'role') === 'option',
  );
}

/** A closed list that already waits, hidden, near its trigger. */
function beside(trigger: Element): Element[] {
  for (let at: Element | null = trigger, n = 0; at && n < 3; at = composedParent(at), n++) {
    for (let other = nextElement(at), m = 0; other && m < 3; other = nextElement(other), m++) {
      // What waits with fields of its own is another part of the form.
      if (rendered(other) || queryAll(other, 'input, select, textarea').length > 0) continue;
      const items = [...queryAll(other, '[role=option], option, li')];
      if (items.length > 1) return items;
      const children = [...other.children].filter((child) => lineOf(child).length > 0);
      if (children.length > 1) return children;
    }
  }
  return [];
}

/** What a closed custom select shows. */
export function shownText(control: Control): string {
  const { element } = control;
  if (element instanceof HTMLInputElement) {
    const value = clean(element.value);
    if (value) return value;
    for (let at = composedParent(element), n = 0; at && n < 4; at = composedParent(at), n++) {
      const text = lineOf(at, { skip: (part) => tagOf(part) === 'label' });
      if (text) return text.length <= 48 ? text : '';
    }
    return '';
  }
  const drawn = control.trigger ?? element;
  // Some draw their own name above what is chosen.
  const chosen = lineOf(drawn, { skip: (part) => part !== drawn && tagOf(part) === 'label' });
  return (chosen || lineOf(drawn)).slice(0, 60);
}

function datalist(element: Element): OptionSnapshot[] {
  const root = rootOf(element);
  const id = attr(element, 'list');
  const list = id && root instanceof Document ? root.querySelector(`[id="${CSS.escape(id)}"]`) : null;
  return list ? nativeOptions(list) : [];
}
