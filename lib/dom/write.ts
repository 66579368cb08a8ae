import type { OptionSnapshot, ValueSnapshot } from '../detect/types.ts';
import type { FillStep, Meaning, Want, Written } from '../fill/types.ts';
import type { Edited } from './edited.ts';
import type { Handle } from './handle.ts';
import { barrierOf } from './reachable.ts';
import { readValue, type Value } from './read-value.ts';
import { clean } from './text.ts';
import { isOn } from './toggle-state.ts';
import { shows, writeCombobox } from './write-combobox.ts';
import { drawnNow, writeHidden } from './write-hidden.ts';
import { writeSelect } from './write-select.ts';
import { writeText } from './write-text.ts';
import { writeChoice, writeToggle } from './write-toggle.ts';

export interface Hand {
  edited: Edited;
  /** When the fill began: what the person does to a field after it stays. */
  since: number;
  signal: AbortSignal;
  /** The option with a meaning, for lists that show their options only while open. */
  choose(meaning: Meaning, options: OptionSnapshot[]): number | null;
  /** Whether what stands there means what is wanted. */
  holds(want: Want, now: ValueSnapshot, text: string | null): boolean;
  /** The whole texts before our first write, by the steps' field ids, for undo. They never leave the frame. */
  originals: Map<string, Value>;
}

/** A user name that the site makes for each of its people; one person's own would lock the others out. */
const TEMPLATE = /%[a-z]\b|%[A-Z_]{2,}%|\$\{\w+\}|\{\{?\w+\}?\}/;

type Result = Pick<Written, 'outcome' | 'chosen'>;
const done = (written: boolean): Result => ({ outcome: written ? 'written' : 'notDriven', chosen: null });

async function writeOption(handle: Handle, want: Extract<Want, { kind: 'option' }>, hand: Hand): Promise<Result> {
  const { control, element, options } = handle;
  if (control === 'select') {
    if (!handle.trigger) return done(writeSelect(element, want));
    // A drawn control over a native select follows its change, or has to be worked itself.
    if (await writeHidden(element, handle.trigger, want, hand.signal)) return done(true);
  }
  if (control === 'choice') return done(await writeChoice(options, want, hand.edited.ours, hand.signal));
  if (control !== 'combobox' && control !== 'select') return done(false);
  const drawn = handle.trigger ? drawnNow(element, handle.trigger) : element;
  if (shows(drawn, want.text)) return { outcome: 'unchanged', chosen: want.text };
  const label = (text: string) => clean(text).toLowerCase();
  return writeCombobox(
    drawn,
    (options) => {
      const index = options.findIndex((one) => !one.disabled && label(one.text) === label(want.text));
      return index === -1 ? null : index;
    },
    hand.signal,
  );
}

async function restore(handle: Handle, original: Value | undefined): Promise<Result> {
  if (!original || original.text === null || handle.control !== 'text') return done(false);
  return done(await writeText(handle.element, original.text));
}

function drive({ fieldId, want }: FillStep, handle: Handle, hand: Hand): Promise<Result> {
  switch (want.kind) {
    case 'text':
      return handle.control === 'text' ? writeText(handle.element, want.text).then(done) : Promise.resolve(done(false));
    case 'checked':
      return writeToggle(handle.element, want.checked, hand.edited.ours, hand.signal).then(done);
    case 'option':
      return writeOption(handle, want, hand);
    case 'searchOption':
      return writeCombobox(
        handle.trigger ?? handle.element,
        (options) => hand.choose(want.meaning, options),
        hand.signal,
      );
    case 'restore':
      return restore(handle, hand.originals.get(fieldId));
  }
}

/** A box compares by its own state, all else by meaning; a user name only here, where its text is known. */
function holdsNow(handle: Handle, want: Want, value: Value, hand: Hand): boolean {
  if (want.kind === 'checked') return isOn(handle.element) === want.checked;
  return hand.holds(want, value.now, value.text);
}

/** Writes one step, after looking again at the field; nothing is written where the value is right already. */
export async function write(step: FillStep, handle: Handle | null, hand: Hand): Promise<Written> {
  const blank = { fieldId: step.fieldId, before: step.before, chosen: null };
  if (!handle) return { ...blank, outcome: 'gone' };
  if (hand.signal.aborted) return { ...blank, outcome: 'aborted' };
  const barrier = barrierOf(handle);
  if (barrier) return { ...blank, outcome: barrier };
  if (hand.edited.touchedSince(handle, hand.since)) return { ...blank, outcome: 'touched' };
  const value = readValue(handle);
  const before = value.now;
  if (step.property === 'username' && TEMPLATE.test(value.text ?? '')) return { ...blank, before, outcome: 'notOurs' };
  // By the step: the page may have drawn the field anew. What is given back is no original, but what we left there.
  const isKept = step.want.kind === 'restore' || hand.originals.has(step.fieldId);
  if (!isKept) hand.originals.set(step.fieldId, value);
  if (holdsNow(handle, step.want, value, hand)) return { ...blank, before, outcome: 'unchanged' };
  return { ...blank, before, ...(await drive(step, handle, hand)) };
}
