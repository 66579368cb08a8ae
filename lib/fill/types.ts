import type { Direction, FieldId, Property, ValueSnapshot } from '../detect/types.ts';

/** What a field is to hold. `accept` lists other readings that mean the same (a page may rewrite "993 " to "993"). */
export type Want =
  | { kind: 'text'; text: string; accept: string[] }
  | { kind: 'option'; index: number; text: string; value: string }
  | { kind: 'searchOption'; anyOf: string[]; noneOf: string[] }
  | { kind: 'checked'; checked: boolean };

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
  /** Another account seems to be in use here: before → after must be confirmed first (DECISIONS 7). */
  confirm: { fieldId: FieldId; before: string; after: string }[];
}

export interface Written {
  fieldId: FieldId;
  before: ValueSnapshot;
  outcome: 'written' | 'unchanged' | 'gone' | 'hidden' | 'disabled' | 'touched' | 'notDriven' | 'aborted';
}
export interface Reading {
  fieldId: FieldId;
  now: ValueSnapshot | { shape: 'gone' };
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
