/** Import: a file or text becomes a preview, the preview one write, and the write one offer to undo. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault } from '../formats/fault.ts';
import { importFile, importText, MOST_FILE_BYTES } from '../formats/import-file.ts';
import type { ImportEntry, ImportFormat, ImportPreview } from '../formats/import-types.ts';
import type { Preset } from '../mail/preset-types.ts';
import { securityLosses } from '../mail/security-change.ts';
import { whatApplies } from '../mail/what-applies.ts';
import { plural } from '../platform/i18n.ts';
import { listPresets, savePresets } from '../storage/presets.ts';
import type { UndoStore } from './undo.ts';

export interface Preview {
  kind: 'preview';
  /** Name of the file, '' for text. */
  name: string;
  format: ImportFormat;
  signed: boolean;
  entries: ImportEntry[];
  /** Places in `entries` that will be stored. */
  chosen: ReadonlySet<number>;
  /** The presets changed since it was shown; this one was made anew. */
  again: boolean;
}
export type TransferState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'refused'; name: string; fault: Fault }
  | { kind: 'vanished'; name: string }
  | Preview
  | { kind: 'failed'; reason: string }
  | { kind: 'done'; count: number };

/** What the view needs of a File: a test gives it without a browser. */
export interface ChosenFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface TransferStore {
  state: ReadonlySignal<TransferState>;
  readFile(file: ChosenFile): Promise<void>;
  readText(text: string): Promise<void>;
  choose(index: number, on: boolean): void;
  /** Stores what is chosen, all or nothing. */
  apply(): Promise<void>;
  reset(): void;
}

/** What lowers security is ticked by the person alone, also where a new preset comes beside or above what applies now. */
function isOffered(entry: ImportEntry, applies: (domain: string) => readonly Preset[]): boolean {
  if (entry.kind === 'changed') return securityLosses(entry.before, entry.after).length === 0;
  if (entry.kind !== 'new') return false;
  return entry.preset.domains.flatMap(applies).every((one) => securityLosses(one, entry.preset).length === 0);
}
const makeId = () => crypto.randomUUID().slice(0, 8);

function stateOf(preview: ImportPreview, name: string, existing: readonly Preset[]): TransferState {
  if (preview.kind === 'refused') return { kind: 'refused', name, fault: preview.fault };
  const applies = whatApplies(existing);
  const chosen = new Set(preview.entries.flatMap((entry, index) => (isOffered(entry, applies) ? [index] : [])));
  return { ...preview, name, chosen, again: false };
}

type Read = (existing: readonly Preset[]) => Promise<ImportPreview>;

/** Compares with what is stored now. Storage that cannot be read is not empty: then nothing is compared, nor written. */
async function previewNow(name: string, read: Read): Promise<TransferState> {
  const list = await listPresets();
  return list.kind === 'ready'
    ? stateOf(await read(list.presets), name, list.presets)
    : { kind: 'failed', reason: list.reason };
}

/** What an entry rests on: a preset that somebody changed since the preview is not overwritten unseen. */
function groundOf(entry: ImportEntry): unknown {
  return entry.kind === 'changed' ? [entry.before.id, entry.before.revision] : entry.kind;
}
const restsOn = ({ entries }: Preview) => JSON.stringify(entries.map(groundOf));

/** Takes an import back in one operation: what was new goes, what was changed is as before. */
async function takeBack(entries: readonly ImportEntry[]): Promise<void> {
  const added = entries.flatMap((entry) => (entry.kind === 'new' ? [entry.preset.id] : []));
  const before = entries.flatMap((entry) => (entry.kind === 'changed' ? [entry.before] : []));
  await savePresets(before, added);
}

/** Stores what is chosen of a preview as one operation, and offers the way back. */
async function write({ entries, chosen }: Preview, undo: UndoStore): Promise<TransferState> {
  const taken = entries.filter((_, index) => chosen.has(index));
  const presets = taken.flatMap((entry) =>
    entry.kind === 'new' ? [entry.preset] : entry.kind === 'changed' ? [entry.after] : [],
  );
  const result = await savePresets(presets);
  if (result.kind !== 'saved') return { kind: 'failed', reason: result.kind === 'failed' ? result.reason : result.id };
  undo.put({ text: plural('importDone', presets.length), undo: () => takeBack(taken) });
  return { kind: 'done', count: presets.length };
}

const TOO_LARGE: Fault = { code: 'tooLarge', line: null, column: null, values: [String(MOST_FILE_BYTES / 1024)] };

export function createTransferStore(undo: UndoStore, stored: () => void): TransferStore {
  const state = signal<TransferState>({ kind: 'idle' });
  let source: Read = () => Promise.resolve({ kind: 'refused', fault: TOO_LARGE });
  let writing = false;
  /** What was chosen last is what is shown: an answer to something earlier comes too late. */
  let turn = 0;
  const begin = (): ((next: TransferState) => boolean) => {
    turn += 1;
    const mine = turn;
    return (next) => {
      if (mine === turn) state.value = next;
      return mine === turn;
    };
  };
  const show = async (name: string, read: Read, put = begin()) => {
    if (!put({ kind: 'reading' })) return;
    source = read;
    put(await previewNow(name, read));
  };
  const apply = async (shown: Preview) => {
    const put = begin();
    const now = await previewNow(shown.name, source);
    const same = now.kind === 'preview' && restsOn(now) === restsOn(shown);
    if (!same) {
      put(now.kind === 'preview' ? { ...now, again: true } : now);
      return;
    }
    const after = await write(shown, undo);
    // What failed is said, whatever was chosen since.
    if (after.kind === 'failed') state.value = after;
    else put(after);
    if (after.kind === 'done') stored();
  };
  return {
    state,
    readFile: async (file) => {
      const put = begin();
      if (file.size > MOST_FILE_BYTES) {
        put({ kind: 'refused', name: file.name, fault: TOO_LARGE });
        return;
      }
      // A folder, or a file that went away since it was chosen, cannot be read.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) put({ kind: 'vanished', name: file.name });
      else await show(file.name, (existing) => importFile(new Uint8Array(bytes), file.name, { existing, makeId }), put);
    },
    readText: (text) => show('', (existing) => importText(text, { existing, makeId })),
    choose: (index, on) => {
      const now = state.value;
      if (now.kind !== 'preview') return;
      const chosen = new Set(now.chosen);
      if (on) chosen.add(index);
      else chosen.delete(index);
      state.value = { ...now, chosen };
    },
    apply: async () => {
      // A second click while the first one writes changes nothing.
      if (writing || state.value.kind !== 'preview') return;
      writing = true;
      await apply(state.value).finally(() => {
        writing = false;
      });
    },
    reset: () => {
      begin()({ kind: 'idle' });
    },
  };
}
