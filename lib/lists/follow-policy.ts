import { dropList, listHeads, subscribe } from '../storage/lists.ts';
import type { Subscription } from '../storage/subscription.ts';
import { newHead } from './refresh.ts';

/** Subscribes to what the policy names, and ends what it named before and names no more, with all that came from it. */
export async function followPolicy(wanted: readonly Subscription[]): Promise<void> {
  const heads = await listHeads();
  for (const head of heads) {
    if (head.by === 'policy' && !wanted.some((one) => one.url === head.url)) await dropList(head.url);
  }
  for (const subscription of wanted) {
    const known = heads.find((head) => head.url === subscription.url);
    const changed = JSON.stringify(known?.proof) !== JSON.stringify(subscription.proof);
    // Another key or digest makes it another list: what was accepted before was proved by the old one.
    if (known && changed) await dropList(known.url);
    if (!known || changed) await subscribe(newHead(subscription, 'policy'));
    else if (known.by !== 'policy') await subscribe({ ...known, by: 'policy' });
  }
}
