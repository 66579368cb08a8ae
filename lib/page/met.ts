/**
 * Which mail domains the person typed into a form: only those are told, and only the domain. An address that the page
 * put there says nothing about the person, and one still being typed is none yet.
 */
import type { MailboxForm } from '../detect/types.ts';

const BOXES = ['emailAddress', 'username'] as const;

/** `isFocused` tells whether the person is still in a field. */
export function typedDomains(forms: readonly MailboxForm[], isFocused: (fieldId: string) => boolean): string[] {
  return forms.flatMap(({ fields }) => {
    const boxes = BOXES.flatMap((property) => fields.filter((field) => field.property === property));
    const typed = boxes.find((field) => field.value.shape === 'address');
    return typed?.value.shape === 'address' && typed.edited && !isFocused(typed.id) ? [typed.value.domain] : [];
  });
}
