import type { Direction, MailboxForm, Property } from '../detect/types.ts';

function directionsOf(form: MailboxForm): Set<Direction> {
  return new Set(form.fields.flatMap((field) => field.direction ?? []));
}

/** Where the server and who logs in stand there already, an account lives. */
function isInUse({ fields }: MailboxForm): boolean {
  const holds = (...properties: Property[]) =>
    fields.some(({ property, value, visible }) => visible && properties.includes(property) && value.shape !== 'empty');
  return holds('hostname', 'hostPort') && holds('username');
}

const SIGNS_IN: ReadonlySet<Property> = new Set<Property>(['username', 'emailAddress', 'password']);
const asksWho = ({ fields }: MailboxForm): boolean => fields.some(({ property }) => SIGNS_IN.has(property));

/** Servers for whoever signs in nowhere, where another form asks for the same servers and for somebody: the defaults. */
function isDefault(form: MailboxForm, forms: readonly MailboxForm[]): boolean {
  if (asksWho(form)) return false;
  const directions = [...directionsOf(form)];
  return forms.some((other) => {
    const covered = directionsOf(other);
    return asksWho(other) && directions.every((one) => covered.has(one));
  });
}

/** A line of the same table: the same questions once more. */
const isAlike = (one: MailboxForm, other: MailboxForm): boolean =>
  one.fields.length === other.fields.length &&
  one.fields.every(
    ({ property, direction }, index) =>
      property === other.fields[index]?.property && direction === other.fields[index]?.direction,
  );

/**
 * The forms of one page that one act fills: the first for each direction. Incoming and outgoing often stand in forms of
 * their own; a second block for the same direction is another account, and two accounts never get one preset unasked.
 * Below the lines of accounts that are in use the empty one is meant, and an account rather than the servers of all.
 */
export function formsToFill<Form extends MailboxForm>(forms: readonly Form[]): Form[] {
  const isTaken = (form: Form) =>
    isInUse(form) && forms.some((other) => other !== form && isAlike(form, other) && !isInUse(other));
  const taken = new Set<Direction>();
  return forms.filter((form) => {
    const directions = [...directionsOf(form)];
    if (isTaken(form) || isDefault(form, forms) || directions.some((direction) => taken.has(direction))) return false;
    for (const direction of directions) taken.add(direction);
    return true;
  });
}
