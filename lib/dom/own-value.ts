/** Where the person's own text stands in a page, beside the value of its boxes: it names no field, and leaves no frame. */
import { attr, queryAll, tagOf } from './tree.ts';

/** True for the names of attributes in which pages and frameworks repeat what stands in a box. */
export const repeatsValue = (name: string): boolean => /value|reflect-model$/i.test(name);

const TYPED_ROLE = /^(textbox|spinbutton)$/;

/** True where the text in an element was typed there; one with a role around another box only draws that. */
export function isTyped(element: Element): boolean {
  if (tagOf(element) === 'textarea') return true;
  return TYPED_ROLE.test(attr(element, 'role')) && queryAll(element, 'input,select,textarea').length === 0;
}
