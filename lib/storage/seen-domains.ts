/**
 * Mail domains met on connect forms without any preset: the domain and the day, nothing else, on this device only. What
 * the person waved away stays in the same list, so that it is not offered again.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { parseDomain } from '../mail/domain.ts';
import { onLocalItem } from './changes.ts';
import { effectiveForDomain } from './effective.ts';
import { withLock } from './lock.ts';

const KEY = 'seenDomains';
const MOST = 50;

const seenSchema = z.object({
  domain: z.string().check(z.maxLength(253)),
  /** YYYY-MM-DD of the last time. */
  day: z.string().check(z.maxLength(10)),
  dismissed: z.boolean(),
});
const listSchema = z.array(seenSchema).check(z.maxLength(MOST));
export type SeenDomain = z.infer<typeof seenSchema>;

async function read(): Promise<SeenDomain[]> {
  const result = listSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return result.success ? result.data : [];
}
const write = (list: SeenDomain[]) => browser.storage.local.set({ [KEY]: list.slice(0, MOST) });

/** Notes a domain; what is no domain, or has a preset by whomever, is not noted. */
export async function noteSeen(text: string, now: Date): Promise<void> {
  const parsed = parseDomain(text);
  if (!parsed.ok || parsed.domain.startsWith('*.')) return;
  const { domain } = parsed;
  if ((await effectiveForDomain(domain)).length > 0) return;
  await withLock(async () => {
    const list = await read();
    const before = list.find((one) => one.domain === domain);
    const noted = { domain, day: now.toISOString().slice(0, 10), dismissed: before?.dismissed ?? false };
    await write([noted, ...list.filter((one) => one.domain !== domain)]);
  });
}

/** Those still without a preset and not waved away, the last met first. */
export async function seenDomains(): Promise<SeenDomain[]> {
  const open = (await read()).filter((one) => !one.dismissed);
  const presets = await Promise.all(open.map((one) => effectiveForDomain(one.domain)));
  return open.filter((_, at) => presets[at]?.length === 0);
}

/** Waves a domain away, or takes that back. */
export async function dismissSeen(domain: string, dismissed = true): Promise<void> {
  await withLock(async () => write((await read()).map((one) => (one.domain === domain ? { ...one, dismissed } : one))));
}

export async function forgetSeen(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls `listener` after each change, until `signal` aborts. */
export function onSeenChanged(listener: () => void, signal: AbortSignal): void {
  onLocalItem([KEY], listener, signal);
}
