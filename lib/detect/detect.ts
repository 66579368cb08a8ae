import type { FormSnapshot, MailboxForm } from './types.ts';

/** From one look to the mailbox connections that the page asks for; empty on every other page. */
export function detect(_snapshot: FormSnapshot): MailboxForm[] {
  return [];
}
