/**
 * Everything that crosses between contexts, free of zod so that the engine can import it.
 * `schema.ts` validates what the worker receives; the engine checks by hand what it receives (see engine-guard).
 */
import type { MailboxForm } from '../detect/types.ts';
import type { FillPlan, FillReport } from '../fill/types.ts';
import type { FieldPick } from '../mail/field-pick.ts';
import type { Preset } from '../mail/preset-types.ts';
import type { OfferWords } from '../platform/offer-words.ts';

/** How what a person edited or another account holds is treated. */
export type Overwrite = 'ask' | 'keep' | 'replace';

/** From the sentinel or the engine to the worker. */
export type ToWorker =
  /** `frameId` names a same-origin child frame; without it the sender's own frame is meant. */
  | { type: 'hint'; frameId?: number | undefined }
  /** The person acts on a page whose offer stands already: the engine is wanted in the sender's frame. */
  | { type: 'wake' }
  /** The engine's first word and every change: how many forms; never a value. */
  | { type: 'found'; forms: number }
  /** A trusted click on the offer. `domain` of the address in the form, or null. */
  | { type: 'offer-clicked'; formId: string; domain: string | null; confirmed: boolean }
  /** After a fill: how many values are still to be set by hand. */
  | { type: 'filled'; byHand: number }
  /** The × of a card. */
  | { type: 'dismissed' }
  /** The domain of an address that the person typed into a form; never more of it. */
  | { type: 'met'; domain: string }
  /** The person's yes to staying away from the site that the tab shows. */
  | { type: 'stay-away' }
  /** What the person has said so far of the fields of the sender's page: all of it, each time. */
  | { type: 'picked'; picks: FieldPick[] }
  /** The person is done with pointing at fields, in all frames of the tab. */
  | { type: 'pick-over' };

/** The worker's answers: to `found`, and to a click on the offer. */
export type FromWorker =
  | { type: 'offer'; offer: boolean; shortcut: string; words?: OfferWords | undefined; picks?: FieldPick[] | undefined }
  /** The preset went to the frame as a `fill` message, or the engine to where it was wanted. */
  | { type: 'sent' }
  | { type: 'noPreset' }
  /** To `dismissed`: the card was closed often enough here to ask whether to stay away. */
  | { type: 'askAway' }
  | { type: 'failed' };

/** From popup, worker, command or menu to the engine of one frame. */
export type ToEngine =
  /** `unasked`: for a fill without a click, which must not tell a page which of many domains have a preset. */
  | { type: 'describe'; unasked?: boolean }
  | {
      type: 'fill';
      formId: string;
      preset: Preset;
      address: string | null;
      overwrite: Overwrite;
      confirmed: boolean;
      /** Nobody clicked: the https origin for which the person chose that. The engine refuses it anywhere else. */
      unasked?: string | undefined;
    }
  | { type: 'undo'; formId: string }
  /** What the person said earlier of the fields of this page; replaces what the engine knew of it. */
  | { type: 'picks'; picks: FieldPick[] };

/** From the worker to the pickers of all frames of a tab. */
export interface PickOver {
  type: 'pick-over';
}

/** A form as it may leave the frame: host, port and choices with values; user names and addresses only by shape. */
export interface FrameForms {
  /** Origin of the frame, ASCII. */
  origin: string;
  /** Path of the frame's address, without query and fragment. */
  path: string;
  /** Fields that the person said something of. */
  picks: number;
  forms: (MailboxForm & { emailDomain: string | null; report: FillReport | null })[];
}

/** Answers of the engine, by the request's type. */
export type FromEngine =
  | { type: 'forms'; frame: FrameForms }
  | { type: 'report'; report: FillReport }
  /** Nothing was written yet: the person must see before → after first. `said`: the card beside the form shows it. */
  | { type: 'confirm'; plan: FillPlan; said?: boolean }
  | { type: 'refused'; reason: 'noForm' | 'busy' | 'hiddenTab' | 'badMessage' | 'stopped'; said?: boolean };
