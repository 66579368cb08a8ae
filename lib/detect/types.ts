/** What the eyes hand to the mind, and what the mind makes of it. Plain data: it can be kept as a fixture. */

/** Unique within one frame's session; the registry in lib/dom maps it to the element. */
export type FieldId = string;
export type Direction = 'incoming' | 'outgoing';

/** What a field asks for. `other` is everything Mailfill must leave alone. */
export const PROPERTIES = [
  'protocol',
  'hostname',
  'port',
  'hostPort',
  'socketType',
  'authentication',
  'authRequired',
  'username',
  'emailAddress',
  'displayName',
  'password',
  'sameCredentials',
  'allowInvalidCertificate',
  'useStaticIps',
  'exchangeUrl',
  'other',
] as const;
export type Property = (typeof PROPERTIES)[number];

/**
 * How a field is driven, whatever it is made of:
 * text: one line of text or a number; select: native select; checkbox: two states (also role=switch);
 * choice: radios or a segmented group, all options in view; combobox: custom select, options may exist only while open.
 */
export type ControlKind = 'text' | 'select' | 'checkbox' | 'choice' | 'combobox';

export interface OptionSnapshot {
  text: string;
  value: string;
  selected: boolean;
  disabled: boolean;
}

/** Where a text was found, nearest evidence first in the lists that hold it. */
export type TextSource =
  | 'label'
  | 'aria-label'
  | 'aria-labelledby'
  | 'placeholder'
  | 'title'
  | 'adjacent'
  | 'help'
  | 'legend'
  | 'heading'
  | 'tab'
  | 'dialog'
  | 'page';
export interface SourcedText {
  source: TextSource;
  /** Normalised and at most 300 characters: labels are hostile text. */
  text: string;
}

/**
 * What the look may keep of a text box's value. Passwords are never read; text that is none of these shapes is dropped
 * inside collect; of an address only the domain is kept.
 */
export type ValueSnapshot =
  | { shape: 'empty' }
  | { shape: 'unread' }
  | { shape: 'port' | 'hostname' | 'hostPort' | 'securityWord' | 'protocolWord' | 'url'; text: string }
  | { shape: 'address'; domain: string }
  | { shape: 'other' }
  | { shape: 'checked'; checked: boolean }
  | { shape: 'option'; index: number; text: string };

export interface FieldSnapshot {
  id: FieldId;
  control: ControlKind;
  /** `type` of the input, or the ARIA role of a custom control. */
  inputType: string;
  name: string;
  htmlId: string;
  autocomplete: string;
  /** Other identifying attribute values (data-field, formcontrolname, v-model names …). */
  attributes: string[];
  /** Texts tied to the field, nearest first. */
  texts: SourcedText[];
  /** Group titles above the field, innermost first: legend, heading, tab, dialog, page title last. */
  headings: SourcedText[];
  options: OptionSnapshot[];
  value: ValueSnapshot;
  min: string;
  max: string;
  visible: boolean;
  enabled: boolean;
  readOnly: boolean;
  /** Trusted input by the person that was not ours, see Edited in lib/dom. */
  edited: boolean;
  /** Origin the enclosing form posts to where it differs from the page's, else null. */
  foreignAction: string | null;
  /** A button of its own stands beside the text box. */
  ownButton?: boolean;
  /** Chain of container ids from the innermost out (form, fieldset, section, tab panel), equal ids = same container. */
  containers: string[];
  /** Position in document order. */
  order: number;
}

/** One look at one document (or shadow-including tree). */
export interface FormSnapshot {
  /** BCP 47 language of the page, or ''. */
  language: string;
  title: string;
  fields: FieldSnapshot[];
  /** Limits that were hit, so that nothing is cut without saying so. */
  truncated: boolean;
}

/** One piece of evidence, kept so that a test, a tooltip and a report show the same trace. */
export interface Evidence<Claim extends Property | Direction = Property | Direction> {
  signal: string;
  token: string;
  /** What it speaks for, or against where the weight is negative. */
  claim: Claim;
  weight: number;
}

export interface FieldGuess {
  id: FieldId;
  property: Property;
  direction: Direction | null;
  score: number;
  /** Distance to the runner-up, in the units of score. */
  margin: number;
  reasons: Evidence[];
}

export type Archetype = 'mailbox-both' | 'incoming-only' | 'outgoing-only' | 'exchange';

export interface FormField {
  id: FieldId;
  property: Property;
  direction: Direction | null;
  control: ControlKind;
  inputType: string;
  /** What the page calls it, for people: at most 80 characters. */
  label: string;
  /** What its developer calls it: at most 80 characters. */
  name: string;
  /** Texts and attribute words near the field, for reading what "TLS" means here. */
  texts: SourcedText[];
  options: OptionSnapshot[];
  value: ValueSnapshot;
  visible: boolean;
  enabled: boolean;
  readOnly: boolean;
  edited: boolean;
  /**
   * The box means the opposite of its property: "verify certificates" for allowInvalidCertificate, "no log-in" for
   * authRequired, "separate credentials" for sameCredentials.
   */
  inverted: boolean;
  /** Which part of the address the box takes, where a form asks for it in two. */
  addressPart: 'whole' | 'local' | 'domain';
  /** Evidence strong enough to write, not only to show. */
  fillable: boolean;
  order: number;
  reasons: Evidence[];
}

/** One mailbox connection as a page asks for it; a page may hold several. */
export interface MailboxForm {
  id: string;
  archetype: Archetype;
  /** What the incoming side speaks where the page fixes it; null where the person or the preset chooses. */
  incomingType: 'imap' | 'pop3' | null;
  fields: FormField[];
  /** Origin the enclosing form posts to where it differs from the page's, else null. */
  foreignAction: string | null;
  reasons: Evidence[];
}
