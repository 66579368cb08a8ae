import type { MailboxForm } from '../detect/types.ts';
import { isTextBox, textOf } from '../dom/native.ts';
import type { Registry } from '../dom/registry.ts';

/** The whole address that stands in the form's e-mail field, or null. It stays in the frame. */
export function addressIn(form: MailboxForm, registry: Registry): string | null {
  const field = form.fields.find((one) => one.property === 'emailAddress' && one.value.shape === 'address');
  const element = field && registry.element(field.id);
  if (!element || !isTextBox(element)) return null;
  const text = textOf(element).trim();
  return /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}
