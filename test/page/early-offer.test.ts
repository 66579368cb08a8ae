// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerEarly } from '../../lib/page/early-offer.ts';
import type { CardView } from '../../lib/page/offer/card.ts';

const shown: CardView[] = [];
// What a card shows is in a closed root; only what it is told matters here.
vi.mock('../../lib/page/offer/card.ts', () => ({
  Card: class {
    host = document.createElement('div');
    place = { left: 0, top: 0 };
    show = (view: CardView) => shown.push(view);
    moveTo = () => {};
    remove = () => {};
  },
}));
vi.mock('../../lib/page/early.ts', () => ({ earlyForm: () => [...document.querySelectorAll('input')] }));

/** Answers to `wake`, one after the other. */
let answers: { type: string }[] = [];
const send = vi.fn(async ({ type }: { type: string }) =>
  type === 'found' ? { type: 'offer', offer: true, shortcut: '' } : (answers.shift() ?? null),
);

beforeEach(async () => {
  shown.length = 0;
  send.mockClear();
  const i18n = { getMessage: (key: string) => key, getUILanguage: () => 'en' };
  const api = { runtime: { id: 'ours', sendMessage: send }, i18n };
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
  document.body.innerHTML = '<input name="host">';
  await offerEarly(window);
});
afterEach(() => vi.unstubAllGlobals());

const pressFill = async () => {
  shown.at(-1)?.main?.act();
  await vi.waitFor(() => expect(shown.at(-1)?.line).not.toBe('offerWorking'));
};
const wakes = () => send.mock.calls.filter(([message]) => message.type === 'wake').length;

it('asks for the engine again at the next press, where it did not come at the first', async () => {
  answers = [{ type: 'failed' }, { type: 'failed' }];
  await pressFill();
  expect(shown.at(-1)?.title).toBe('offerRefused');
  await pressFill();
  expect(shown.at(-1)?.title).toBe('offerRefused');
  expect(wakes()).toBe(2);
});

it('asks once where the engine comes', async () => {
  answers = [{ type: 'sent' }];
  for (let press = 0; press < 3; press++) shown.at(-1)?.main?.act();
  await vi.waitFor(() => expect(wakes()).toBe(1));
});
