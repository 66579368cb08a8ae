/** What was done last and can be taken back: one offer at a time, the newest. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface UndoOffer {
  /** What was done, in words. */
  text: string;
  undo: () => Promise<void>;
}
export interface UndoStore {
  offer: ReadonlySignal<UndoOffer | null>;
  put(offer: UndoOffer): void;
  /** Takes it back; does nothing where there is nothing to take back. */
  run(): Promise<void>;
  dismiss(): void;
}

export function createUndo(): UndoStore {
  const offer = signal<UndoOffer | null>(null);
  return {
    offer,
    put: (made) => {
      offer.value = made;
    },
    run: async () => {
      const made = offer.value;
      offer.value = null;
      await made?.undo();
    },
    dismiss: () => {
      offer.value = null;
    },
  };
}
