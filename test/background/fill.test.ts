/** What the worker does with a press of card, keys or menu; the frames answer as told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { fillOffered } from '../../entrypoints/background/fill.ts';
import type { FromEngine, ToEngine } from '../../lib/message/types.ts';
import { lastUsed } from '../../lib/storage/last-used.ts';
import { keepAddress, ownAddresses } from '../../lib/storage/own-addresses.ts';
import { savePresets } from '../../lib/storage/presets.ts';
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
