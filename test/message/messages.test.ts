/** Who may say what to whom: sender, frame and schema of every message, at both ends. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isToEngine } from '../../lib/message/engine-guard.ts';
import { onExtensionMessage } from '../../lib/message/frame-api.ts';
import { parseToWorker } from '../../lib/message/schema.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const FILL = {
  type: 'fill',
  formId: 'form1:f1',
  preset: demoPreset(),
  address: 'jane@acme.example',
  overwrite: 'ask',
  confirmed: false,
};

describe('the worker', () => {
  it.each([
    { type: 'hint' },
    { type: 'wake' },
    { type: 'found', forms: 1 },
    { type: 'offer-clicked', formId: 'form1:f1', domain: null, confirmed: false },
    { type: 'filled', byHand: 0 },
    { type: 'dismissed' },
  ])('understands $type', (message) => expect(parseToWorker(message)).toEqual(message));

  it.each([
    [null],
    ['hint'],
    [[{ type: 'hint' }]],
    [{ type: 'fill' }],
    [{ type: 'hint', frameId: -1 }],
    [{ type: 'hint', frameId: 1.5 }],
    [{ type: 'found', forms: '1' }],
    [{ type: 'found', forms: 1e9 }],
    [{ type: 'offer-clicked', formId: 'x'.repeat(41), domain: null, confirmed: false }],
    [{ type: 'offer-clicked', formId: 'x', domain: 'd'.repeat(254), confirmed: false }],
    [{ type: 'offer-clicked', formId: 'x', domain: null, confirmed: 'yes' }],
  ])('drops %j', (message) => expect(parseToWorker(message)).toBeNull());

  it('takes nothing over but what the schema names', () => {
    const polluted: unknown = JSON.parse('{"type":"filled","byHand":0,"__proto__":{"x":1},"preset":{}}');
    expect(Object.keys(parseToWorker(polluted) ?? {})).toEqual(['type', 'byHand']);
  });
});

describe('the engine', () => {
  it('understands a fill', () => expect(isToEngine(FILL)).toBe(true));

  it.each([
    ['no preset', { ...FILL, preset: null }],
    ['another kind of preset', { ...FILL, preset: { ...FILL.preset, kind: 'ftp' } }],
    ['a number as form', { ...FILL, formId: 1 }],
    ['an endless address', { ...FILL, address: 'a'.repeat(500) }],
    ['another overwrite', { ...FILL, overwrite: 'always' }],
    ['a word for yes', { ...FILL, confirmed: 'yes' }],
    ['an inherited type', { type: 'constructor' }],
    ['nothing', null],
  ])('drops a fill with %s', (_, message) => expect(isToEngine(message)).toBe(false));
});

describe('what a frame listens to', () => {
  type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean | undefined;
  let listener: Listener | null = null;
  const runtime = {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours/${path}`,
    sendMessage: async () => null,
    onMessage: {
      addListener: (one: Listener) => {
        listener = one;
      },
      removeListener: () => {
        listener = null;
      },
    },
  };
  beforeEach(() => {
    vi.stubGlobal('browser', { runtime });
    vi.stubGlobal('chrome', { runtime });
  });
  afterEach(() => vi.unstubAllGlobals());

  const heard = (sender: object): boolean => {
    const stop = new AbortController();
    const answer = vi.fn(async () => 'answer');
    onExtensionMessage(answer, stop.signal);
    listener?.({ type: 'describe' }, sender, () => {});
    stop.abort();
    return answer.mock.calls.length > 0;
  };

  it.each([
    ['the worker', { id: 'ours', url: 'chrome-extension://ours/background.js' }],
    ['the popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }],
    ['options in a tab', { id: 'ours', tab: { id: 1 }, url: 'chrome-extension://ours/options.html' }],
  ])('is %s', (_, sender) => expect(heard(sender)).toBe(true));

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['a content script of another frame', { id: 'ours', tab: { id: 1 }, url: 'https://evil.example/' }],
    ['a page named like ours', { id: 'ours', tab: { id: 1 }, url: 'https://chrome-extension.example/ours/' }],
    ['nobody', {}],
  ])('is not %s', (_, sender) => expect(heard(sender)).toBe(false));

  it('is nothing after the end', () => {
    expect(heard({ id: 'ours', url: 'chrome-extension://ours/popup.html' })).toBe(true);
    expect(listener).toBeNull();
  });
});
