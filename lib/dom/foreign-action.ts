/** Where a form sends what stands in it, when that is another site: the person is told before anything is filled. */
import { attr, formAround, hasAttr, queryAll } from './tree.ts';

const MOST_BUTTONS = 40;
const SUBMITS = 'button[formaction], input[formaction]';
const FORM_OWNERS = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, HTMLButtonElement];

/** The form that owns a control, also by its `form` attribute; for what is no native control the one around it. */
function formThatSends(element: Element): Element | null {
  const kind = FORM_OWNERS.find((one) => element instanceof one);
  const owner: unknown = kind ? Reflect.get(kind.prototype, 'form', element) : null;
  return owner instanceof Element ? owner : formAround(element);
}

/** Origin of an address as the browser would send to it; null for this site and for what sends nowhere. */
function foreignOrigin(address: string): string | null {
  // Read as the browser reads it: spaces, backslashes and a missing slash included.
  if (address.trim() === '' || !URL.canParse(address, document.baseURI)) return null;
  const { origin, protocol } = new URL(address, document.baseURI);
  return /^https?:$/.test(protocol) && origin !== self.origin ? origin : null;
}

/** Origin that the control's form, or a button of it, sends to where that is another one; null otherwise. */
export function foreignAction(element: Element): string | null {
  const form = formThatSends(element);
  if (!form) return null;
  const buttons = [...queryAll(form, SUBMITS)].slice(0, MOST_BUTTONS);
  const addresses = [
    ...(hasAttr(form, 'action') ? [attr(form, 'action')] : []),
    ...buttons.map((button) => attr(button, 'formaction')),
  ];
  return addresses.map(foreignOrigin).find((origin) => origin !== null) ?? null;
}
