/** What the worker does with a press of card, keys or menu; the frames answer as told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { fillActiveTab, fillOffered } from '../../entrypoints/background/fill.ts';
import type { FillPlan } from '../../lib/fill/types.ts';
import type { FromEngine, ToEngine } from '../../lib/message/types.ts';
import { lastUsed } from '../../lib/storage/last-used.ts';
import { keepAddress, ownAddresses } from '../../lib/storage/own-addresses.ts';
import { savePresets } from '../../lib/storage/presets.ts';
import { field, form } from '../fill/forms.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const ENGINE = { tabId: 1, frameId: 0 };
const CLICK = { type: 'offer-clicked', formId: 'form', domain: 'acme.example', confirmed: false } as const;
const REPORT: FromEngine = { type: 'report', report: { formId: 'form', fields: [], duration: 0 } };

let filled: Extract<ToEngine, { type: 'fill' }>[];
function answerWith(answer: FromEngine | null): void {
  const sendMessage = async (_: number, message: ToEngine) => {
    if (message.type === 'fill') filled.push(message);
    return answer;
  };
  Object.assign(browser.tabs, { sendMessage });
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeLocks();
  filled = [];
});

describe('what was filled from card or keys', () => {
  beforeEach(async () => {
    await savePresets(['one', 'two'].map((id) => ({ ...demoPreset(), id, domains: ['acme.example'] })));
    await keepAddress('jane@acme.example');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await keepAddress('joe@globex.example');
    answerWith(REPORT);
  });
  it('comes first the next time, preset and address', async () => {
    await fillOffered(ENGINE, CLICK);
    expect(await lastUsed()).toEqual([filled[0]?.preset.id]);
    expect(filled[0]?.address).toBe('jane@acme.example');
    expect(await ownAddresses()).toEqual(['jane@acme.example', 'joe@globex.example']);
  });
  it('leaves no trace in a private window', async () => {
    await fillOffered(ENGINE, CLICK, { isPrivate: true });
    expect(filled).toHaveLength(1);
    expect(await lastUsed()).toEqual([]);
    expect(await ownAddresses()).toEqual(['joe@globex.example', 'jane@acme.example']);
  });
  it('is what was filled only: a question or a refusal is no use', async () => {
    answerWith({ type: 'refused', reason: 'busy' });
    await fillOffered(ENGINE, CLICK);
    expect(await lastUsed()).toEqual([]);
  });
});

describe('a fill by the keys that needs the person', () => {
  const plan: FillPlan = { formId: 'form', steps: [], refusals: [], confirm: [] };
  const CONFIRM = { type: 'confirm', plan } as const;
  const FRAME = { origin: 'https://crm.example', path: '/', picks: 0 };
  const SHOWN = { ...form([field('hostname')]), emailDomain: 'acme.example', report: null };
  const openPopup = vi.fn();
  const setBadgeText = vi.fn(async () => {});

  /** Presses the keys over one page whose engine answers so to a fill. */
  async function press(answer: FromEngine | null): Promise<void> {
    const tab = { id: 1, url: 'https://crm.example/', incognito: false };
    const sendMessage = async (_: number, { type }: ToEngine) =>
      type === 'fill' ? answer : { type: 'forms', frame: { ...FRAME, forms: [SHOWN, { ...SHOWN, id: 'other' }] } };
    Object.assign(browser.tabs, { query: async () => [tab], sendMessage });
    Object.assign(browser.scripting, { executeScript: async () => [{ frameId: 0 }] });
    Object.assign(browser.action, { openPopup, setBadgeText, setBadgeBackgroundColor: async () => {} });
    await fillActiveTab();
  }
  beforeEach(async () => {
    openPopup.mockReset().mockResolvedValue(undefined);
    setBadgeText.mockClear();
    await savePresets([demoPreset()]);
  });

  it.each<[string, FromEngine]>([
    ['that another account stands in the form', CONFIRM],
    ['that nothing was filled', { type: 'refused', reason: 'noForm' }],
  ])('opens the popup where no card says %s', async (_, answer) => {
    await press(answer);
    expect(openPopup).toHaveBeenCalledOnce();
  });
  it.each<[string, FromEngine | null]>([
    ['the card asks', { ...CONFIRM, said: true }],
    ['the card says so', { type: 'refused', reason: 'noForm', said: true }],
    ['another press is being answered', { type: 'refused', reason: 'busy' }],
    ['it was filled', REPORT],
    ['the page was left meanwhile', null],
  ])('opens nothing where %s', async (_, answer) => {
    await press(answer);
    expect(openPopup).not.toHaveBeenCalled();
    expect(setBadgeText).not.toHaveBeenCalled();
  });
  it('marks the icon where the browser opens no popup by itself', async () => {
    openPopup.mockRejectedValue(new Error('no user gesture'));
    await press(CONFIRM);
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 1, text: '!' });
  });
});
