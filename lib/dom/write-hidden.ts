/** A native list that a library hides and draws anew. */
import { drawnTwinOf } from './lists.ts';
import { selectedIndex } from './native.ts';
import { until } from './pause.ts';
import { shownLines } from './shown-lines.ts';
import { clean } from './text.ts';
import { shows } from './write-combobox.ts';
import { writeSelect } from './write-select.ts';

/** Longest wait for what is drawn to follow (ms). */
const FOLLOW_MS = 120;

/** What draws it now: some libraries draw it anew at each change. */
export const drawnNow = (select: Element, drawn: Element): Element =>
  drawn.isConnected ? drawn : (drawnTwinOf(select) ?? select);

/**
 * Chooses in the hidden list; true where what is drawn follows. Its options may be called otherwise than the drawn ones:
 * that the drawn text changed is enough. Where nothing follows the old choice is given back: what draws the list
 * compares with the hidden one, and tells the page of no change that it finds made already.
 */
export async function writeHidden(
  select: Element,
  drawn: Element,
  wanted: { index: number; text: string; value: string },
  signal: AbortSignal,
): Promise<boolean> {
  const shown = () => shownLines(drawnNow(select, drawn)).join('\n');
  const before = shown();
  const old = optionOf(select);
  if (!writeSelect(select, wanted)) return false;
  const follows = () => (shows(drawnNow(select, drawn), wanted.text) || shown() !== before ? true : null);
  if (await until(follows, FOLLOW_MS, signal)) return true;
  if (old) writeSelect(select, old);
  return false;
}

function optionOf(select: Element): { index: number; text: string; value: string } | null {
  if (!(select instanceof HTMLSelectElement)) return null;
  const index = selectedIndex.get(select);
  const option = select.options[index];
  return option ? { index, text: clean(option.text), value: option.value } : null;
}
