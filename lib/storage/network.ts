/** What the person allowed to be asked, which resolver they chose, and the lists of connection IPs last seen. Local only. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { onLocalItem } from './changes.ts';
import { withLock } from './lock.ts';
import { readEach } from './read-each.ts';

const ALLOWED = 'allowedHosts';
const RESOLVER = 'resolver';
const MOST_HOSTS = 500;
const seenKey = (listId: string) => `seenIps:${listId}`;

const hostSchema = z.string().check(z.maxLength(300));
const resolverSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cloudflare') }),
  z.object({ kind: z.literal('google') }),
  z.object({ kind: z.literal('custom'), url: z.string().check(z.maxLength(500)) }),
]);
const cidr = z.string().check(z.maxLength(60));
const text = z.string().check(z.maxLength(120));
const seenSchema = z.object({
  entries: z.array(z.object({ cidr, region: text, purpose: text })).check(z.maxLength(20_000)),
  issued: z.nullable(text),
  fetched: z.int(),
  before: z.nullable(z.object({ cidrs: z.array(cidr).check(z.maxLength(20_000)), fetched: z.int() })),
});

export type ResolverChoice = z.infer<typeof resolverSchema>;
/** A live list as it was last fetched; `before` is the one the person last took note of, while the two differ. */
export type SeenList = z.infer<typeof seenSchema>;

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Hosts that may be asked, the last allowed at the end. What storage holds damaged is none: asking again is the safe side. */
export async function allowedHosts(): Promise<string[]> {
  return readEach(hostSchema, await read(ALLOWED));
}
export async function isHostAllowed(host: string): Promise<boolean> {
  return (await allowedHosts()).includes(host);
}
async function changeHosts(host: string, allow: boolean): Promise<void> {
  await withLock(async () => {
    const others = (await allowedHosts()).filter((one) => one !== host);
    await browser.storage.local.set({ [ALLOWED]: [...others, ...(allow ? [host] : [])].slice(-MOST_HOSTS) });
  });
}
/** The yes to a host; of more than may be kept the oldest is forgotten, and asked for anew. */
export const allowHost = (host: string): Promise<void> => changeHosts(host, true);
export const forbidHost = (host: string): Promise<void> => changeHosts(host, false);

export async function chosenResolver(): Promise<ResolverChoice> {
  const result = resolverSchema.safeParse(await read(RESOLVER));
  return result.success ? result.data : { kind: 'cloudflare' };
}
export async function chooseResolver(resolver: ResolverChoice): Promise<void> {
  await browser.storage.local.set({ [RESOLVER]: resolver });
}

export async function readSeenList(listId: string): Promise<SeenList | null> {
  const result = seenSchema.safeParse(await read(seenKey(listId)));
  return result.success ? result.data : null;
}
export async function writeSeenList(listId: string, seen: SeenList): Promise<void> {
  await browser.storage.local.set({ [seenKey(listId)]: seen });
}

/** Calls `listener` when hosts or resolver changed, until `signal` aborts. */
export function onNetworkChanged(listener: () => void, signal: AbortSignal): void {
  onLocalItem([ALLOWED, RESOLVER], listener, signal);
}
