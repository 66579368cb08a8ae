/** The records of real forms with their expected values; see test/forms and test/more-forms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEST = join(import.meta.dirname, '..');
/** `forms`: the forms that the bars are set on; `more-forms`: others, made later, to see whether they generalise. */
export type Folder = 'forms' | 'more-forms';
export const folderOf = (folder: Folder): string => join(TEST, folder);

export interface RecordField {
  role: string;
  selector: string | null;
  expect: string | null;
  /** Other right values; null: left as it was. */
  accept?: (string | null)[];
  state?: string;
  valueSelector?: string;
  hidden?: boolean;
  conditional?: string | boolean;
  inverted?: boolean;
  label?: string | null;
}
export interface FormRecord {
  id: string;
  product: string;
  kind: 'connect' | 'negative';
  fields: RecordField[];
  languages: Record<string, Record<string, string>>;
}

/** All records in the order of their names. */
export function records(folder: Folder = 'forms'): FormRecord[] {
  const names = readdirSync(folderOf(folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folderOf(folder), name), 'utf8')));
}

export const pageOf = (record: FormRecord, folder: Folder = 'forms'): string =>
  readFileSync(join(folderOf(folder), `${record.id}.html`), 'utf8');

/** The third of the records that stays out of tuning. */
export function heldIds(): Set<string> {
  const held: { records: string[] } = JSON.parse(readFileSync(join(import.meta.dirname, 'held.json'), 'utf8'));
  return new Set(held.records);
}
