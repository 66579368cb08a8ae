import type { Direction, FieldId, Property, ValueSnapshot } from '../detect/types.ts';
import type { Authentication } from '../mail/authentication.ts';
import type { ServerType } from '../mail/ports.ts';
import type { SocketType } from '../mail/socket-type.ts';

/** What an option has to mean, where the options are not in view before the list is opened. */
export type Meaning =
  | { about: 'socketType'; socketType: SocketType; context: SocketContext }
  | { about: 'protocol'; type: ServerType; socketType: SocketType; securityElsewhere: boolean }
  | { about: 'authentication'; authentication: Authentication; sameAsIncoming: boolean }
  | { about: 'yesNo'; yes: boolean }
  | { about: 'certificate'; allowInvalid: boolean }
  | { about: 'port'; port: number };

/** What the page says around a control for security, read once while planning. */
export interface SocketContext {
  /** The words nearest to the control: its own name. */
  label: string;
  /** Everything else said about it. */
  help: string;
  /** Ports the page shows or suggests beside it. */
  ports: number[];
  /** The port stands in its box; false where it is only its example. */
  portHeld: boolean;
  /** What the control holds now, where it has two states. */
  checked: boolean | null;
  /** True where the other direction has a control of the same name. */
  hasTwin: boolean;
  /** Outgoing mail, in a page of ASP.NET Web Forms, whose `SmtpClient` knows the upgrade only and calls it SSL. */
  byWebForms: boolean;
  /** Names of the boxes about certificates beside it. */
  beside: string;
  /** What a second control of this direction carries alone; null where none does. */
  splitWith: 'ssl' | 'starttls' | null;
  /** A list of protocols beside it tells "IMAP" from "IMAPS". */
  protocolSecures: boolean;
}

/** What a field is to hold. `accept` lists other readings that mean the same (a page may rewrite "993 " to "993"). */
export type Want =
  | { kind: 'text'; text: string; accept: string[] }
  | { kind: 'option'; index: number; text: string; value: string }
  | { kind: 'searchOption'; meaning: Meaning; label: string }
  | { kind: 'checked'; checked: boolean }
  /** Undo: what stood there before our first write, kept by the frame alone (it may be a user name). */
  | { kind: 'restore' };

/** Why a field is left alone; each code has a sentence in _locales under `refusal_<code>`. */
export const REFUSALS = [
  'editedByPerson',
  'hidden',
  'disabled',
  'readOnly',
  'ambiguous',
  'noSuchOption',
  'notInPreset',
  'needsAddress',
  'alreadyRight',
  'notOurs',
  'lowConfidence',
  'protocolMismatch',
  'setByHand',
  'inUse',
  'gone',
  'aborted',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface FieldRef {
  fieldId: FieldId;
  property: Property;
  direction: Direction | null;
  /** What the page calls it. */
  label: string;
}
export interface FillStep extends FieldRef {
  want: Want;
  before: ValueSnapshot;
  /** The page holds this already: not written, yet read back at the end, because another step may change it. */
  alreadyRight: boolean;
  /** The box shows the wanted text as its example: a page that empties it again means the same by it. */
  emptyIsDefault: boolean;
  /** Codes with their words, in order of weight: why this value goes here. */
  reasons: string[];
}
export interface Refusal extends FieldRef {
  code: RefusalCode;
  /** The value to copy and set by hand, where there is one. */
  byHand: string | null;
  /** Words from the page that made it unclear ("Always", "Never"). */
  words: string[];
}
export interface FillPlan {
  formId: string;
  /** In the order they are written: authentication, security, port, host, user name; incoming first. */
  steps: FillStep[];
  refusals: Refusal[];
  /**
   * Another account seems to be in use here (another host, user name or unusual port stands in its box): before → after
   * must be confirmed first.
   */
  confirm: { fieldId: FieldId; before: string; after: string }[];
}

export interface Written {
  fieldId: FieldId;
  before: ValueSnapshot;
  /** notOurs: it holds a template that the page expands by itself (%u, %USERID%). */
  outcome: 'written' | 'unchanged' | 'gone' | 'hidden' | 'disabled' | 'touched' | 'notDriven' | 'notOurs' | 'aborted';
  /** Text of the option that was taken, for controls whose options are seen only while open. */
  chosen: string | null;
}
export interface Reading {
  fieldId: FieldId;
  now: ValueSnapshot | { shape: 'gone' };
  /** The whole text, which stays in the frame: the report carries `now` alone. */
  text: string | null;
}

export type FieldStatus = 'filled' | 'changed-by-page' | 'rejected' | 'skipped';
export interface FieldReport extends FieldRef {
  status: FieldStatus;
  /** What was to be written, as a person reads it; null for fields never meant to be written. */
  wanted: string | null;
  before: ValueSnapshot | null;
  now: ValueSnapshot | { shape: 'gone' } | null;
  /** For skipped and rejected. */
  code: RefusalCode | null;
  byHand: string | null;
  words: string[];
  reasons: string[];
}
export interface FillReport {
  formId: string;
  fields: FieldReport[];
  /** ms from the start of the first write to the verified reading. */
  duration: number;
}
