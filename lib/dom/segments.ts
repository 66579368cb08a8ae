import { lineOf } from './text.ts';
import { isOn } from './toggle-state.ts';
import { attr, closest, composedParent, formAround, hasAttr, matches, queryAll, tagOf } from './tree.ts';
import { seen } from './visibility.ts';

/** What is left of a text without these is no name of a security, a protocol or a port: the same in every language. */
const KINDS: readonly RegExp[] = [
  /start[\s-]?tls|ssl|tls/gi,
  /imap4?|pop-?3?/gi,
  /\b(25|110|143|465|587|993|995|2525)\b/g,
];
const AROUND = /[\s()/:,.+-]|\d+/g;
/** "None", "Automatic": the one option that has no name of its own kind. */
const MOST_OTHER = 16;
/** Buttons in these go somewhere, or do something. */
const COMMANDS =
  'nav, header, footer, menu, [role=tablist], [role=menu], [role=menubar], [role=toolbar], [role=navigation]';

/**
 * Rows of plain buttons that are one question: "SSL/TLS", "STARTTLS", "None" side by side, of which one looks unlike
 * the others. A button without a role may do anything, so each must be told by its words to be an answer.
 */
export function segmentRows(pressables: readonly Element[]): Element[][] {
  const rows = new Map<Element, Element[]>();
  for (const element of pressables) {
    const parent = composedParent(element);
    if (parent && isPlain(element)) rows.set(parent, [...(rows.get(parent) ?? []), element]);
  }
  return [...rows].filter(([parent, row]) => isQuestion(parent, row)).map(([, row]) => row);
}

/** A button that says nothing of a state, and sends no form. */
function isPlain(element: Element): boolean {
  if (tagOf(element) !== 'button' || hasAttr(element, 'role') || hasAttr(element, 'aria-haspopup')) return false;
  return attr(element, 'type').toLowerCase() === 'button' || formAround(element) === null;
}

function isQuestion(parent: Element, row: readonly Element[]): boolean {
  if (row.length < 2 || queryAll(parent, 'button, input, select, textarea, a').length !== row.length) return false;
  if (closest(parent, COMMANDS) || !saysOneKind(row.map((one) => lineOf(one)))) return false;
  // Of two that differ, nothing but a word tells which one is chosen.
  return row.every(seen) && (row.length > 2 ? looks(row).length <= 2 : row.filter(isOn).length === 1);
}

function saysOneKind(texts: readonly string[]): boolean {
  const left = (text: string, kind: RegExp) => text.replace(kind, '').replace(AROUND, '');
  return KINDS.some((kind) => {
    const others = texts.filter((text) => text.search(kind) === -1 || left(text, kind) !== '');
    return others.length <= 1 && texts.length - others.length >= 2 && others.every((text) => text.length <= MOST_OTHER);
  });
}

const lookOf = (element: Element): string =>
  `${attr(element, 'class').split(/\s+/).sort().join(' ')}|${attr(element, 'style')}`;

/** The elements by their looks, the rarest look first. */
function looks(row: readonly Element[]): Element[][] {
  const found = new Map<string, Element[]>();
  for (const element of row) found.set(lookOf(element), [...(found.get(lookOf(element)) ?? []), element]);
  return [...found.values()].sort((one, other) => one.length - other.length);
}

/** True where no attribute tells which of the buttons is chosen. */
export const isPlainRow = (row: readonly Element[]): boolean =>
  row.every((one) => isPlain(one) && !matches(one, '[aria-pressed], [aria-checked], [aria-selected], [data-state]'));

/** Which option of a group is chosen; of plain buttons the one that looks unlike all the others, which look alike. */
export function chosenOf(group: readonly Element[]): Element | null {
  const on = group.filter(isOn);
  if (!isPlainRow(group) || on.length === 1) return on[0] ?? null;
  const [rare, rest, ...more] = looks(group);
  const told = on.length === 0 && group.length > 2 && rest && more.length === 0 && rare?.length === 1;
  return told ? (rare[0] ?? null) : null;
}
