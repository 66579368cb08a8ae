/** How fields are called and ordered wherever the popup lists them. */
import type { FieldRef, RefusalCode } from '../../lib/fill/types.ts';
import { sidedName } from '../../lib/platform/field-name.ts';

/** A form has one of these for both directions, whatever side it stands on. */
const SHARED = new Set(['allowInvalidCertificate', 'useStaticIps', 'emailAddress', 'sameCredentials', 'exchangeUrl']);
/** As people read a form; a fill writes in another order. */
const ORDER = [
  'emailAddress',
  'exchangeUrl',
  'protocol',
  'hostname',
  'hostPort',
  'port',
  'socketType',
  'authentication',
  'authRequired',
  'username',
];

/** Nothing that a hand is needed for. */
const CALM: ReadonlySet<string> = new Set(['alreadyRight', 'notInPreset', 'notOurs', 'hidden']);
export const isCalm = (code: RefusalCode | null): boolean => CALM.has(code ?? '');

/** Boxes that may mean the opposite of their property are called as the page calls them. */
const BY_LABEL = new Set(['allowInvalidCertificate', 'useStaticIps']);

export function fieldName({ direction, property, label }: FieldRef): string {
  if (BY_LABEL.has(property) && label !== '') return label;
  return sidedName(property, SHARED.has(property) ? null : direction);
}

const placeOf = ({ direction, property }: FieldRef): number => {
  const at = ORDER.indexOf(property);
  const side = SHARED.has(property) ? (property === 'emailAddress' ? 0 : 300) : direction === 'outgoing' ? 200 : 100;
  return side + (at === -1 ? ORDER.length : at);
};

export function inReadingOrder<Field extends FieldRef>(fields: readonly Field[]): Field[] {
  return [...fields].sort((one, other) => placeOf(one) - placeOf(other));
}
