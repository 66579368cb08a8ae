/** Files of "Save this form" in the popup. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { savedFormSchema } from '../../lib/message/saved-form.ts';

export type ReadForm = z.infer<typeof savedFormSchema>;

export const isSavedForm = (file: string): boolean => file.endsWith('.json');

/** Throws one sentence where the file is none. */
export function readForm(file: string): ReadForm {
  try {
    return savedFormSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${file} is no form saved by Mailfill: expected the file that "Save this form" downloads.`);
  }
}

/** The saved page as a file of its own. */
export function savedPage(file: string): string {
  const page = join(mkdtempSync(join(tmpdir(), 'mailfill-')), 'form.html');
  writeFileSync(page, readForm(file).page);
  return page;
}
