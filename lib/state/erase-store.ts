import { type ReadonlySignal, signal } from '@preact/signals';
import { type EraseResult, eraseEverything } from '../storage/erase.ts';

export type EraseState = { kind: 'idle' } | { kind: 'asking' } | { kind: 'erasing' } | EraseResult;

/** "Delete everything": asked first, for no undo can help. */
export interface EraseStore {
  state: ReadonlySignal<EraseState>;
  ask(): void;
  answer(yes: boolean): Promise<void>;
}

/** `erased` lets the other stores read again, before it is said that everything is gone. */
export function createEraseStore(erased: () => Promise<unknown>): EraseStore {
  const state = signal<EraseState>({ kind: 'idle' });
  return {
    state,
    ask: () => {
      state.value = { kind: 'asking' };
    },
    answer: async (yes) => {
      if (state.value.kind !== 'asking') return;
      if (!yes) {
        state.value = { kind: 'idle' };
        return;
      }
      state.value = { kind: 'erasing' };
      const result = await eraseEverything();
      await erased();
      state.value = result;
    },
  };
}
