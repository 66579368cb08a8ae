/** Addresses asked in two boxes: what stands before the @, and the domain. */
import type { FieldSnapshot, FormField } from './types.ts';

const DOMAIN = /^@?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** A box for what follows the @: named "@", or showing a domain without one as its example. */
export function isDomainPart({ texts }: Pick<FieldSnapshot, 'texts'>): boolean {
  return texts
    .filter(({ source }) => source !== 'help' && source !== 'title')
    .some(({ text }) => text.trim() === '@' || DOMAIN.test(text.trim()));
}

/** Tells each address box of a form, in page order, which part it takes: two neighbours, the second for the domain, split it. */
export function markParts(fields: FormField[]): void {
  const boxes = fields.filter((one) => one.property === 'emailAddress' && one.visible && one.control === 'text');
  for (const [index, box] of boxes.entries()) {
    const [before, after] = [boxes[index - 1], boxes[index + 1]];
    if (before && isDomainPart(box) && !isDomainPart(before)) box.addressPart = 'domain';
    else if (after && isDomainPart(after) && !isDomainPart(box)) box.addressPart = 'local';
  }
}
