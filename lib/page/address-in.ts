import type { MailboxForm } from '../detect/types.ts';
import { isTextBox, textOf } from '../dom/native.ts';
import type { Registry } from '../dom/registry.ts';
import type { Preset } from '../mail/preset-types.ts';
import { emailDomainOf } from './redact.ts';
import { addressBefore, addressOf } from './step-before.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The domain that chooses the preset: of the address in the form, else of the one typed in the step before. */
export function domainFor(form: MailboxForm): string | null {
  const before = addressBefore(form);
  return emailDomainOf(form) ?? (before === null ? null : domainOf(before));
}

/**
 * The address a fill uses: the form's own (or that of the step before) where the preset is for its domain (an example
 * such as admin@localhost is nobody's), else the one that was picked.
 */
export function addressFor(
  form: MailboxForm,
  registry: Registry,
  preset: Preset,
  picked: string | null,
): string | null {
  const before = addressBefore(form);
  const own = addressIn(form, registry) ?? before;
  // Where mail only goes out, an address in the page is a sender or a contact: who was picked is who logs in.
  if (picked !== null && form.archetype === 'outgoing-only' && !typedAddress(form) && !before) return picked;
  const domain = own === null ? '' : domainOf(own);
  const ours = preset.domains.some((one) => one === domain || (one.startsWith('*.') && domain.endsWith(one.slice(1))));
  return own !== null && (ours || picked === null) ? own : picked;
}

const typedAddress = (form: MailboxForm): boolean =>
  form.fields.some((field) => field.property === 'emailAddress' && field.edited);

/** The whole address that stands in the form's e-mail field, or null. It stays in the frame. */
export function addressIn(form: MailboxForm, registry: Registry): string | null {
  const field = form.fields.find((one) => one.property === 'emailAddress' && one.value.shape === 'address');
  const element = field && registry.element(field.id);
  if (!element || !isTextBox(element)) return null;
  return addressOf(textOf(element));
}
