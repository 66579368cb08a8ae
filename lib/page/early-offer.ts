/**
 * The offer's first sight: on a plain connect form the card stands there before the engine, which reads the whole page
 * and costs ten times as much. The engine comes at the person's first act on the page or over the card, takes the card
 * over in its place, and fills at once where it was pressed.
 */
import { isAlive, tellWorker } from '../message/frame-api.ts';
import { earlyForm } from './early.ts';
import { engineLives } from './engine-mark.ts';
import type { AnyCard } from './offer/card.ts';
import { closeOffer } from './offer/close.ts';
import { holdsCard } from './offer/holds-card.ts';
import { Offer } from './offer/offer.ts';
import { offeredShortcut } from './offered.ts';

/** Where the engine finds it; in the isolated world, so that no page sees it. */
export const EARLY = 'mailfillOffer';

export interface Early {
  card: AnyCard;
  /** A box of the form beside which the card stands. */
  box: Element;
  pressed: boolean;
  closed: boolean;
  /** Closed for the third time on this site: its card asks once more, and goes by itself. */
  asking: boolean;
  /** Ends it: its listeners, and those of the card. */
  stop: AbortController;
}

/** The acts after which the page may change, so that somebody must watch it. */
const ACTS = ['pointerdown', 'focusin', 'keydown'];

/** Looks once; where the form is not plain, no card may stand, or the person is in it already, the engine comes at once. */
export async function offerEarly(view: Window): Promise<void> {
  const earlier: Early | undefined = Reflect.get(globalThis, EARLY);
  earlier?.stop.abort();
  const boxes = earlyForm(view.document);
  const [box] = boxes;
  // What is typed before the engine listens would not count as the person's.
  const busy = boxes.some((one) => one.matches(':focus'));
  if (!box || busy || !holdsCard(view)) return void tellWorker({ type: 'wake' });
  const { early, offer, wake } = prepare(view, box);
  Reflect.set(globalThis, EARLY, early);
  for (const type of ACTS)
    view.addEventListener(type, (event) => event.isTrusted && wake(), {
      capture: true,
      passive: true,
      signal: early.stop.signal,
    });
  const found = () => tellWorker({ type: 'found', forms: 1 });
  // The browser greys a tab's icon when it goes on: what comes back from its cache is told once more, by the engine where it is.
  const returned = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted && !engineLives()) void found();
  };
  view.addEventListener('pageshow', returned, { signal: early.stop.signal });
  const shortcut = offeredShortcut(await found());
  if (shortcut !== null) offer.show(boxes, boxes.length, shortcut);
}

function prepare(view: Window, box: Element): { early: Early; offer: Offer; wake: () => void } {
  const stop = new AbortController();
  let asked = false;
  const wake = async () => {
    if (!isAlive()) return stop.abort();
    if (asked) return;
    asked = true;
    const answer = await tellWorker({ type: 'wake' });
    if (Reflect.get(Object(answer), 'type') === 'sent') return;
    asked = false;
    if (early.pressed) offer.refused();
  };
  const press = () => {
    early.pressed = true;
    offer.working();
    void wake();
  };
  const close = () => {
    early.closed = true;
    early.asking = true;
    void closeOffer(offer, () => {
      early.asking = false;
    });
  };
  const offer = new Offer(view, { fill: press, confirm: press, undo: press, close }, stop.signal);
  const early: Early = { card: offer.card, box, pressed: false, closed: false, asking: false, stop };
  offer.card.host.addEventListener('pointerover', (event) => event.isTrusted && wake(), { signal: stop.signal });
  return { early, offer, wake: () => void wake() };
}
