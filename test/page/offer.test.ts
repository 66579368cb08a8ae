// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Engine } from '../../lib/page/engine.ts';
import { closeOffer } from '../../lib/page/offer/close.ts';
import { Offer } from '../../lib/page/offer/offer.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({
  rendered: () => true,
  seen: () => true,
  seenThroughHost: () => true,
  ariaHidden: () => false,
}));

const ACTS = { fill: () => {}, confirm: () => {}, undo: () => {}, close: () => {} };
const FORM = `<form><h2>Incoming mail (IMAP)</h2><label>IMAP server <input name="imap_host"></label>
  <label>IMAP port <input name="imap_port"></label><label>User name <input name="imap_user"></label>
  <label>Password <input type="password" name="imap_password"></label></form>`;

/** What ends the listeners that the cards put on the window. */
let watching: (AbortSignal | undefined)[] = [];
const alive = () => watching.filter((signal) => !signal?.aborted).length;
/** The worker's answer to `dismissed`. */
let dismissed: { type: string } | null = null;
let stop = new AbortController();
/** Without an id the extension is gone. */
let runtime: { id?: string; sendMessage: unknown; onMessage: unknown };

beforeEach(() => {
  watching = [];
  stop = new AbortController();
  const addEventListener = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((type, listener, options) => {
    if (type === 'pointermove') watching.push(typeof options === 'object' ? options.signal : undefined);
    addEventListener(type, listener, options);
  });
  const sendMessage = async ({ type }: { type: string }) =>
    type === 'found' ? { type: 'offer', offer: true, shortcut: '' } : type === 'dismissed' ? dismissed : null;
  const onMessage = { addListener: () => {}, removeListener: () => {} };
  const i18n = { getMessage: (key: string) => key, getUILanguage: () => 'en' };
  runtime = { id: 'ours', sendMessage, onMessage };
  const api = { runtime, i18n };
  vi.stubGlobal('PerformanceNavigationTiming', class {});
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('one card watches the window, however often the page draws its form anew', async () => {
  document.body.innerHTML = FORM;
  new Engine(window, stop);
  for (let drawn = 1; drawn <= 3; drawn++) {
    await vi.waitFor(() => expect(watching.length).toBe(drawn), { timeout: 3_000 });
    document.body.innerHTML = FORM;
  }
  expect(alive()).toBe(1);
});

it('P20 an engine that outlives the extension ends at the next change, also where no card stands', async () => {
  document.body.innerHTML = FORM;
  vi.stubGlobal('isSecureContext', false);
  new Engine(window, stop);
  delete runtime.id;
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(stop.signal.aborted).toBe(true), { timeout: 3_000 });
});

it('a card that was closed listens no more, where nothing is asked after it', async () => {
  const offer = new Offer(window, ACTS, stop.signal);
  await closeOffer(offer);
  expect([watching.length, alive()]).toEqual([1, 0]);
});

it('listens while it asks whether to stay away', async () => {
  dismissed = { type: 'askAway' };
  const offer = new Offer(window, ACTS, stop.signal);
  await closeOffer(offer);
  expect(alive()).toBe(1);
  offer.card.onClose();
  expect(alive()).toBe(0);
});

it('takes what it stands in the place of along', () => {
  const early = { card: new Offer(window, ACTS, stop.signal).card, stop: new AbortController() };
  new Offer(window, ACTS, stop.signal, early).dispose();
  expect(early.stop.signal.aborted).toBe(true);
});
