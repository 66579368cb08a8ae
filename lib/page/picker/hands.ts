/** What the engine lends the picker: both run in one isolated world, so no page can take hold of it. */
import type { FieldId } from '../../detect/types.ts';
import { tellWorker } from '../../message/frame-api.ts';
import type { Meaning } from './meanings.ts';
import type { Candidate, PagePicks } from './page-picks.ts';

/** Where the picker finds it. */
export const PICK_HANDS = 'mailfillPickHands';

export interface PickHands {
  /** Ends with the engine. */
  signal: AbortSignal;
  begin(): void;
  /** Looks at the page and says which fields can be pointed at. */
  candidates(): Candidate[];
  /** The same as of the last look. */
  known(): Candidate[];
  /** null: what Mailfill makes of the field by itself. */
  say(id: FieldId, said: Meaning | null): void;
  end(): void;
}

interface Acts {
  look(): void;
  /** Whether the person is pointing: no card may stand in the way then. */
  picking(on: boolean): void;
}

/** Puts the hands where the picker, a script of its own that comes when it is asked for, finds them. */
export function lendHands(picks: PagePicks, signal: AbortSignal, { look, picking }: Acts): void {
  const hands: PickHands = {
    signal,
    begin: () => picking(true),
    candidates: () => {
      look();
      return picks.candidates();
    },
    known: () => picks.candidates(),
    say: (id, said) => {
      picks.say(id, said);
      void tellWorker({ type: 'picked', picks: picks.all });
    },
    end: () => picking(false),
  };
  Reflect.set(globalThis, PICK_HANDS, hands);
}
