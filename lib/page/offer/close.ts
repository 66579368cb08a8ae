import { tellWorker } from '../../message/frame-api.ts';
import type { Offer } from './offer.ts';

/** The ×: the card goes at once; after the third on a site it comes once more, to ask whether to stay away. */
export async function closeOffer(offer: Offer, gone: () => void = () => {}): Promise<void> {
  const end = () => {
    offer.dispose();
    gone();
  };
  offer.remove();
  const answer = await tellWorker({ type: 'dismissed' });
  if (Reflect.get(Object(answer), 'type') !== 'askAway') return end();
  offer.askAway((yes) => {
    if (yes) void tellWorker({ type: 'stay-away' });
    end();
  });
}
