/** Pages whose fields the person said something of, for the list under Sites. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PickPlace } from '../mail/field-pick.ts';
import { keepPicks, onPicksChanged, type PickedPlace, pickedPlaces } from '../storage/picks.ts';
import type { UndoStore } from './undo.ts';

export interface PicksStore {
  places: ReadonlySignal<PickedPlace[]>;
  /** `text` says what was done, beside the way back. */
  forget(name: string, text: string): Promise<void>;
}

/** How a page is named in the list. */
export const nameOfPlace = ({ origin, path }: PickPlace): string => origin + path;

export function createPicksStore(stop: AbortSignal, undo: UndoStore): PicksStore {
  const places = signal<PickedPlace[]>([]);
  const refresh = async () => {
    places.value = await pickedPlaces();
  };
  void refresh();
  onPicksChanged(() => void refresh(), stop);
  return {
    places,
    forget: async (name, text) => {
      const place = places.value.find((one) => nameOfPlace(one) === name);
      if (!place) return;
      await keepPicks(place, []);
      undo.put({ text, undo: () => keepPicks(place, place.picks) });
    },
  };
}
