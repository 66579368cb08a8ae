import { deepElementFromPoint } from './deep.ts';
import { candidates, type ListOption } from './list-options.ts';
import { isTextBox, send, textOf } from './native.ts';
import { OPEN_MS, openList, pressTrigger, settled, unfiltered } from './open-list.ts';
import { pause, until } from './pause.ts';
import { type ComboboxOutcome, NOT_DRIVEN, type Pick } from './pick.ts';
import { press, targetOf } from './pointer.ts';
import { shownLines } from './shown-lines.ts';
import { clean, unmarked } from './text.ts';
import { composedContains, composedParent } from './tree.ts';
import { typed } from './write-text.ts';
import { writeTwin } from './write-twin.ts';

/** Menus that slide in take no press before they stand still. */
const SETTLE_MS = 150;

const plain = (text: string) => unmarked(clean(text)).toLowerCase();
const same = (one: string, other: string) => plain(one) === plain(other);
export function shows(element: Element, text: string): boolean {
  return shownLines(element).some((line) => same(line, text));
}

/** A corner of the window, where no list lies (px). */
const CORNER = { x: 1, y: 1 };

/** The empty sheet that an open list lays over the whole window: a press on it shuts the list. */
function sheetOver(document: Document): Element | null {
  const sheet = deepElementFromPoint(CORNER.x, CORNER.y, document);
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  if (!sheet || sheet.childElementCount > 0 || clean(sheet.textContent ?? '') !== '') return null;
  const { width, height } = sheet.getBoundingClientRect();
  return width >= innerWidth && height >= innerHeight ? sheet : null;
}

/** Shuts the list again without a choice: by its own trigger, else as a press beside it would. Escape shuts dialogs too. */
async function shut(element: Element, option: Element, signal: AbortSignal): Promise<void> {
  const closed = () => (isShown(option) ? null : true);
  if (!isShown(option)) return;
  const sheet = sheetOver(element.ownerDocument);
  if (sheet) await press(sheet, CORNER, signal);
  else await pressTrigger(element, signal);
  if (await until(closed, 300, signal)) return;
  const outside = element.ownerDocument.documentElement;
  const at = { bubbles: true, cancelable: true, composed: true, button: 0 };
  send(outside, new PointerEvent('pointerdown', { ...at, pointerType: 'mouse', isPrimary: true }));
  send(outside, new MouseEvent('mousedown', at));
  send(outside, new PointerEvent('pointerup', { ...at, pointerType: 'mouse', isPrimary: true }));
  send(outside, new MouseEvent('mouseup', at));
  await until(closed, 200, signal);
}

function isShown(option: Element): boolean {
  return option.isConnected && option.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Levels up from an option to what is still its own row. */
const ROW_DEPTH = 2;

function isCloseAround(outer: Element, option: Element): boolean {
  for (let at = composedParent(option), depth = 0; at && depth < ROW_DEPTH; at = composedParent(at), depth++)
    if (at === outer) return true;
  return false;
}

async function take(
  { element: option, snapshot }: ListOption,
  trigger: Element,
  signal: AbortSignal,
): Promise<boolean> {
  await pause(SETTLE_MS, signal);
  const hit = targetOf(option);
  const within = hit && (composedContains(option, hit.target) || isCloseAround(hit.target, option));
  if (signal.aborted) return false;
  const box = option.getBoundingClientRect();
  // What lies under something else, or hangs over the window's edge in a panel that never scrolls, is pressed itself.
  const point = within ? hit.point : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  await press(within ? hit.target : option, point, signal);
  const arrived = await until(() => (shows(trigger, snapshot.text) ? true : null), OPEN_MS, signal);
  if (!arrived) return false;
  // The next field may lie under a list that is still sliding out.
  await until(() => (isShown(option) ? null : true), 500, signal);
  return true;
}

/**
 * Drives a custom select as a hand does: presses its trigger, waits for the options wherever they appear, presses the
 * wanted one, and believes it only when the trigger shows it. An option that is chosen already is never pressed (some
 * libraries clear it then).
 */
export async function writeCombobox(element: Element, pick: Pick, signal: AbortSignal): Promise<ComboboxOutcome> {
  const before = candidates(element.ownerDocument);
  const opened = await openList(element, before, signal);
  if (!opened) return writeTwin(element, pick);
  const held = isTextBox(element) ? textOf(element) : '';
  const offered = await settled(opened, element, before, signal);
  const options = wanted(offered, pick) ? offered : await unfiltered(element, offered, before, signal);
  const option = wanted(options, pick);
  const [first] = options;
  if (!option) {
    giveBack(element, held);
    if (first) await shut(element, first.element, signal);
    return NOT_DRIVEN;
  }
  const { text } = option.snapshot;
  if (option.snapshot.selected && shows(element, text)) {
    await shut(element, option.element, signal);
    return { outcome: 'unchanged', chosen: text };
  }
  if (await take(option, element, signal)) return { outcome: 'written', chosen: text };
  giveBack(element, held);
  await shut(element, option.element, signal);
  return writeTwin(element, pick);
}

/** What a searched box held before it was emptied. */
function giveBack(element: Element, held: string): void {
  if (isTextBox(element) && textOf(element) === '' && held !== '') typed(element, held);
}

function wanted(options: readonly ListOption[], pick: Pick): ListOption | undefined {
  const index = pick(options.map(({ snapshot }) => snapshot));
  return index === null ? undefined : options[index];
}
