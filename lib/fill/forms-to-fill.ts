import type { Direction, MailboxForm } from '../detect/types.ts';

function directionsOf(form: MailboxForm): Set<Direction> {
  return new Set(form.fields.flatMap((field) => field.direction ?? []));
}

/**
 * The forms of one page that one act fills: the first for each direction. Incoming and outgoing often stand in forms of
 * their own; a second block for the same direction is another account, and two accounts never get one preset unasked.
 */
export function formsToFill<Form extends MailboxForm>(forms: readonly Form[]): Form[] {
  const taken = new Set<Direction>();
  return forms.filter((form) => {
    const directions = [...directionsOf(form)];
    if (directions.some((direction) => taken.has(direction))) return false;
    for (const direction of directions) taken.add(direction);
    return true;
  });
}
