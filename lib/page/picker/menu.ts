/** The menu beside the field that was pointed at: what it may be, one press each. */
import { t } from '../../platform/i18n.ts';
import { meaningName } from './meaning-name.ts';
import { type Meaning, meaningsFor } from './meanings.ts';
import type { Candidate } from './page-picks.ts';

const GAP = 4;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Acts {
  /** null: what Mailfill makes of the field by itself. */
  choose(meaning: Meaning | null): void;
  /** Closed without a choice. */
  leave(): void;
}

const isNow = (candidate: Candidate, meaning: Meaning): boolean =>
  candidate.meaning?.property === meaning.property && candidate.meaning.direction === meaning.direction;

/** Makes the menu, which the caller puts into its root; then `place` and `focus`. */
export function makeMenu(document: Document, candidate: Candidate, acts: Acts): HTMLElement {
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.role = 'menu';
  menu.ariaLabel = candidate.label;
  const head = document.createElement('span');
  head.className = 'head';
  head.dataset.text = candidate.label;
  menu.append(head);
  let side: Meaning['direction'] | undefined;
  for (const meaning of [...meaningsFor(candidate.control), null]) {
    const item = document.createElement('button');
    item.className = 'item';
    item.role = 'menuitemradio';
    item.tabIndex = -1;
    item.dataset.text = meaning ? meaningName(meaning) : t('pickAuto');
    item.ariaLabel = item.dataset.text;
    item.ariaChecked = String(meaning !== null && isNow(candidate, meaning));
    if (meaning && side !== undefined && meaning.direction !== side) item.dataset.first = '';
    if (meaning) side = meaning.direction;
    item.addEventListener('click', (event) => event.isTrusted && acts.choose(meaning));
    menu.append(item);
  }
  menu.addEventListener('keydown', (event) => onKey(event, menu, acts));
  return menu;
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('.item')];

function onKey(event: KeyboardEvent, menu: HTMLElement, acts: Acts): void {
  const items = itemsOf(menu);
  const step = STEPS[event.key];
  const at = items.findIndex((item) => item.matches(':focus'));
  if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else if (event.key === 'Tab') acts.leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Below the field where there is room, else above; always within the window. */
export function placeMenu(menu: HTMLElement, field: DOMRect, view: Window): void {
  const { width, height } = menu.getBoundingClientRect();
  const below = field.bottom + GAP;
  const top = below + height <= view.innerHeight ? below : field.top - GAP - height;
  menu.style.left = `${Math.max(GAP, Math.min(field.left, view.innerWidth - width - GAP))}px`;
  menu.style.top = `${Math.max(GAP, Math.min(top, view.innerHeight - height - GAP))}px`;
  const items = itemsOf(menu);
  (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
}
