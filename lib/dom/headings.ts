import type { SourcedText, TextSource } from '../detect/types.ts';
import type { Control } from './control.ts';
import type { Territory } from './territory.ts';
import { chunks, lineOf } from './text.ts';
import { attr, composedParent, matches, previousElement, queryAll, rectOf, rootOf, tagOf } from './tree.ts';
import { rendered } from './visibility.ts';

const TITLE = 'h1, h2, h3, h4, h5, h6, legend, [role=heading], summary, caption';
const TABS = '[role=tablist], nav, ul, ol, menu';
const ACTIVE =
  '[aria-selected=true], [aria-current]:not([aria-current=false]), .active, .is-active, .selected, .current, [data-state=active]';
const TITLE_CAP = 120;
const LEVELS = 30;
const SIBLINGS = 60;
const MOST = 10;

/** Titles above a control, innermost first: legend, heading, tab, dialog; the page's title is added by the caller. */
export function headingsOf(control: Control, territory: Territory): SourcedText[] {
  const out: SourcedText[] = [];
  const add = (source: TextSource, text: string) => {
    if (text && out.length < MOST && !out.some((known) => known.text === text)) out.push({ source, text });
  };
  let branch: Element = territory.plot(control);
  // A section's own name on the plot's own border counts too: a fieldset around one group of radios names the group.
  for (let at = composedParent(branch), n = 0; at && n < LEVELS && out.length < MOST; at = composedParent(at), n++) {
    before(branch, territory, add);
    own(at, add);
    branch = at;
  }
  return out;
}

/** Names that an ancestor gives itself. */
function own(element: Element, add: (source: TextSource, text: string) => void): void {
  const source = matches(element, 'dialog, [role=dialog], [role=alertdialog]') ? 'dialog' : 'legend';
  const section = matches(
    element,
    'fieldset, dialog, section, form, [role=dialog], [role=alertdialog], [role=group], [role=tabpanel], [role=region], [role=radiogroup]',
  );
  if (!section) return;
  add(source, attr(element, 'aria-label').slice(0, TITLE_CAP));
  const root = rootOf(element);
  for (const id of attr(element, 'aria-labelledby').split(/\s+/).filter(Boolean).slice(0, 3)) {
    const target =
      root instanceof Document || root instanceof ShadowRoot ? root.querySelector(`[id="${CSS.escape(id)}"]`) : null;
    if (target) add(attr(target, 'role') === 'tab' ? 'tab' : source, lineOf(target));
  }
}

/** The nearest title among the earlier siblings of a branch. */
function before(branch: Element, territory: Territory, add: (source: TextSource, text: string) => void): void {
  let first = true;
  let tab = false;
  let weak: string | null = null;
  for (let at = previousElement(branch), n = 0; at && n < SIBLINGS; at = previousElement(at), n++) {
    const title = titleIn(at, territory, first);
    const found = title && isColumnOfNames(at, branch, territory) ? null : title;
    if (found?.strong && !(tab && found.source === 'tab')) {
      if (weak) add('heading', weak);
      weak = null;
      add(found.source, found.text);
      // A row of tabs stands under the title of what they are parts of.
      if (found.source !== 'tab') return;
      tab = true;
    }
    if (found && !found.strong && !weak && !tab && !territory.isControl(at)) weak = found.text;
    first = false;
  }
  if (weak) add('heading', weak);
}

interface Title {
  source: TextSource;
  text: string;
  /** A title by its mark-up; others are only texts that happen to stand above. */
  strong: boolean;
}

function titleIn(element: Element, territory: Territory, nearest: boolean): Title | null {
  if (territory.holdsControls(element)) return nearest ? toggleTitle(element, territory) : barTitle(element);
  if (
    !rendered(element) ||
    territory.isControl(element) ||
    matches(element, 'script, style, template, button:not([aria-expanded])')
  )
    return null;
  const tabs = tabTitle(element);
  if (tabs !== undefined) return tabs;
  if (namesOne(element)) return null;
  if (onlyPressed(element)) return null;
  const marked = matches(element, TITLE) ? element : lastOf(queryAll(element, TITLE));
  if (marked)
    return {
      source: tagOf(marked) === 'legend' ? 'legend' : 'heading',
      text: lineOf(marked).slice(0, TITLE_CAP),
      strong: true,
    };
  const text = chunks(element, { skip: namesOne }).slice(0, 2).join(' ');
  return text && text.length <= TITLE_CAP * 1.6 ? { source: 'heading', text, strong: titleLike(element) } : null;
}

/** Many texts beside a block of fields, one for each: their names, not what the block is about. */
function isColumnOfNames(element: Element, branch: Element, territory: Territory): boolean {
  if (territory.holdsControls(element) || !territory.holdsSeveral(branch)) return false;
  if (chunks(element, { skip: namesOne }).length < MANY_NAMES) return false;
  const [names, fields] = [rectOf(element), rectOf(branch)];
  return names.right <= fields.left + SLACK && names.top < fields.bottom && names.bottom > fields.top;
}
const MANY_NAMES = 3;
/** What edges may be off (px). */
const SLACK = 6;

/** A label with a field of its own, also in a cell of its own before the field's, is no title of what comes after. */
const namesOne = (element: Element): boolean => tagOf(element) === 'label' && attr(element, 'for') !== '';

/** A bar of buttons or links is no title; the bar of an accordion is. */
function onlyPressed(element: Element): boolean {
  if (queryAll(element, '[aria-expanded]').length > 0 || matches(element, '[aria-expanded]')) return false;
  const pressed = queryAll(element, 'a, button, [role=button], input');
  const inner = matches(element, 'a, button, [role=button]');
  if (pressed.length < 2 && !inner) return false;
  return inner || lineOf(element, { skip: (part) => matches(part, 'a, button, [role=button]') }) === '';
}

const lastOf = (list: NodeListOf<Element>): Element | null => list[list.length - 1] ?? null;

const titleLike = (element: Element): boolean =>
  /(^|[-_ ])(title|heading|header|caption|legend)/i.test(attr(element, 'class')) ||
  matches(element, 'tr, th, strong, b') ||
  queryAll(element, 'th, strong, b, [aria-expanded]').length > 0;

/** For a row of tabs or links the chosen one; null where none is chosen, undefined where it is no such row. */
function tabTitle(element: Element): Title | null | undefined {
  const row = matches(element, TABS) ? element : queryAll(element, TABS)[0];
  if (!row) return undefined;
  if (row !== element && queryAll(element, TITLE).length > 0) return undefined;
  const links = queryAll(row, 'a, button, [role=tab], li');
  if (links.length === 0) return undefined;
  const active = queryAll(row, ACTIVE)[0];
  if (active) return { source: 'tab', text: lineOf(active).slice(0, TITLE_CAP), strong: true };
  return links.length === 1 || matches(row, 'ul, ol') === false ? null : breadcrumb(row);
}

/** A list without a chosen item names the place only where it is a single trail. */
function breadcrumb(row: Element): Title | null {
  const text = lineOf(row).slice(0, TITLE_CAP);
  return queryAll(row, 'li').length <= 1 && text ? { source: 'heading', text, strong: false } : null;
}

/** The title in a card's bar that has a switch for the whole card: further down it still is the card's. */
function barTitle(element: Element): Title | null {
  const marked = holdsOneBox(element) ? lastOf(queryAll(element, TITLE)) : null;
  return marked && { source: 'heading', text: lineOf(marked).slice(0, TITLE_CAP), strong: true };
}

/** A box or switch, and nothing else to fill. */
function holdsOneBox(element: Element): boolean {
  const boxes = queryAll(element, 'input[type=checkbox], [role=switch], [role=checkbox]');
  const others = queryAll(element, 'input:not([type=checkbox]):not([type=hidden]), select, textarea');
  return boxes.length === 1 && others.length === 0;
}

/** A lone box right above a block of fields switches the block, and names it. */
function toggleTitle(element: Element, territory: Territory): Title | null {
  if (!holdsOneBox(element)) return null;
  const text = lineOf(element, { skip: (part) => territory.isControl(part) }).slice(0, TITLE_CAP);
  return text ? { source: 'legend', text, strong: false } : null;
}

/** The page's own name, the outermost title of all. */
export function pageTitle(document: Document): SourcedText[] {
  const titles = [...document.querySelectorAll('title')].map((title) => lineOf(title)).filter(Boolean);
  return titles.slice(0, 1).map((text) => ({ source: 'page', text }));
}
