/** A text that was selected in a page and is to be looked up by the popup that opens next. Gone with the browser session. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'lookUp';
const MOST_CHARACTERS = 300;
const textSchema = z.string().check(z.maxLength(MOST_CHARACTERS));

export async function putLookUp(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text.trim().slice(0, MOST_CHARACTERS) });
}

/** The text that waits, taken away by reading; '' where none does. */
export async function takeLookUp(): Promise<string> {
  const result = textSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!result.success) return '';
  await browser.storage.session.remove(KEY);
  return result.data;
}
