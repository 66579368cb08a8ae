/**
 * What somebody typed of a new preset in the popup, which closes at the first click beside it. In memory only, gone with
 * the browser session.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { SERVER_TYPES } from '../mail/ports.ts';
import { SOCKET_TYPES } from '../mail/socket-type.ts';

const KEY = 'keptDraft';
const text = z.string().check(z.maxLength(5_000));
const server = z.object({
  type: z.enum(SERVER_TYPES),
  hostname: text,
  port: text,
  socketType: z.enum(SOCKET_TYPES),
  portByHand: z.boolean(),
});
const draftSchema = z.object({
  /** For which domain the popup asked; '' where it knew none. */
  asked: text,
  domains: text,
  incoming: server,
  outgoing: server,
  username: text,
});
export type KeptDraft = z.infer<typeof draftSchema>;

export async function keepDraft(draft: KeptDraft): Promise<void> {
  await browser.storage.session.set({ [KEY]: draft });
}

/** What was typed for that domain; null where nothing was, or another domain came in between. */
export async function keptDraft(asked: string): Promise<KeptDraft | null> {
  const result = draftSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return result.success && result.data.asked === asked ? result.data : null;
}

export async function dropDraft(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
