/** Runs in the page's own world: finds the record's elements and reads what stands in them. Each must stand alone. */
import type { RecordField } from './records.ts';

/** Notes the elements before a variant renames them. */
export function note(fields: RecordField[]): void {
  const find = (selector: string): Element | null => {
    let root: Document | ShadowRoot = document;
    let element: Element | null = null;
    for (const step of selector.split(' >>> ')) {
      element = root.querySelector(step);
      if (!element) return null;
      if (element.shadowRoot) root = element.shadowRoot;
    }
    return element;
  };
  const again = (selector: string | null | undefined) => () => (selector ? find(selector) : null);
  const noted = fields.map((field) => ({
    element: field.selector ? find(field.selector) : null,
    shown: field.valueSelector ? find(field.valueSelector) : null,
    find: again(field.selector),
    findShown: again(field.valueSelector),
  }));
  Reflect.set(window, '__corpusNoted', noted);
}

/** What stands in each field now: `checked`, `unchecked`, or its text; null where it is not in the page. */
export function readValues(fields: RecordField[]): (string | null)[] {
  interface Noted {
    element: Element | null;
    shown: Element | null;
    find: () => Element | null;
    findShown: () => Element | null;
  }
  const noted: Noted[] = Reflect.get(window, '__corpusNoted');
  const state: Record<string, unknown> = Reflect.get(window, '__state') ?? {};
  const live = (element: Element | null, find: () => Element | null) => (element?.isConnected ? element : find());
  const text = (element: Element): string => {
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type))
      return element.checked ? 'checked' : 'unchecked';
    const aria = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
    if (aria !== null && !(element instanceof HTMLInputElement)) return aria === 'true' ? 'checked' : 'unchecked';
    if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
    )
      return element.value;
    // A custom element may keep its value as a property of its own.
    const own: unknown = element.localName.includes('-') ? Reflect.get(element, 'value') : null;
    if (typeof own === 'string') return own;
    return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  return fields.map((field, index) => {
    if (field.state !== undefined && field.state in state) {
      const kept = String(state[field.state]);
      const box = field.expect === 'checked' || field.expect === 'unchecked';
      return box && /^(true|false)$/.test(kept) ? (kept === 'true' ? 'checked' : 'unchecked') : kept;
    }
    const one = noted[index];
    if (!one) return null;
    const element = field.valueSelector ? live(one.shown, one.findShown) : live(one.element, one.find);
    return element ? text(element) : null;
  });
}
