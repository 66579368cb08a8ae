/** What a person said of a field they pointed at, and how that field is found again on the page's next visit. */

/** What can be said of a field; `other`: leave it alone. Passwords are not among them: Mailfill never touches one. */
export const PICK_PROPERTIES = [
  'hostname',
  'port',
  'hostPort',
  'socketType',
  'protocol',
  'username',
  'emailAddress',
  'authentication',
  'allowInvalidCertificate',
  'useStaticIps',
  'other',
] as const;
export type PickProperty = (typeof PICK_PROPERTIES)[number];

export const PICK_CONTROLS = ['text', 'select', 'checkbox', 'choice', 'combobox'] as const;

/** Where a field stands among the page's fields, in its own words. */
export interface FieldPlace {
  control: (typeof PICK_CONTROLS)[number];
  /** Attributes with runs of digits turned to `#`: frameworks count their ids anew on each visit. */
  name: string;
  htmlId: string;
  label: string;
  /** Which of several that say the same, from 0. */
  nth: number;
}

export interface FieldPick extends FieldPlace {
  property: PickProperty;
  /** null where the property has no side. */
  direction: 'incoming' | 'outgoing' | null;
}

/** Picks kept for one page, and characters of each text in them. */
export const MOST_PICKS = 40;
export const MOST_PICK_TEXT = 80;

/** A page, whatever number or id stands in its address (`/accounts/17/edit` and `/accounts/18/edit` are one). */
export interface PickPlace {
  origin: string;
  path: string;
}

const MOST_PATH = 200;
const isId = (segment: string): boolean =>
  /^\d+$/.test(segment) || /^(?=.*\d)[\da-f-]{8,}$/i.test(segment) || /^(?=.*\d)[\w-]{16,}$/.test(segment);

/** The place of a web page's address; null for what is none. Query and fragment name records and tokens: left out. */
export function pickPlaceOf(url: string): PickPlace | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  const path = parsed.pathname
    .split('/')
    .map((segment) => (isId(segment) ? '*' : segment))
    .join('/');
  return { origin: parsed.origin, path: path.slice(0, MOST_PATH) };
}
