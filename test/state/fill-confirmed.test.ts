/** A fill of the popup that asks before it replaces, with an engine that plans and judges as the real one. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { judge } from '../../lib/fill/judge.ts';
import { plan } from '../../lib/fill/plan.ts';
import type { FromEngine, ToEngine } from '../../lib/message/types.ts';
import { createTabStore } from '../../lib/state/tab-store.ts';
import { ADDRESS, field, form, PRESET } from '../fill/forms.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

const typed = field('hostname', { edited: true, value: { shape: 'hostname', text: 'my.host.org' } });
const page = form([typed, field('port')]);

/** What an engine answers over that form, and how often it wrote. */
function engine(message: ToEngine): FromEngine {
  if (message.type !== 'fill') {
    const forms = [{ ...page, emailDomain: 'acme.example', report: null }];
    return { type: 'forms', frame: { origin: 'https://app.example', path: '/', picks: 0, forms } };
  }
  const made = plan(page, message.preset, ADDRESS, message);
  if (made.confirm.length > 0 && !message.confirmed) return { type: 'confirm', plan: made };
  return { type: 'report', report: judge(made, [], [], 1) };
}

async function open() {
  const store = createTabStore({ id: 1, url: 'https://app.example/' }, false);
  await store.again();
  store.preset.value = PRESET;
  return store;
}
const codes = (store: Awaited<ReturnType<typeof open>>) => {
  const state = store.fillState.value;
  return state.kind === 'done' ? state.report.fields.map(({ property, code }) => [property, code]) : state.kind;
};

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  Reflect.set(browser.scripting, 'executeScript', async () => [{ frameId: 0 }]);
  Reflect.set(browser.tabs, 'sendMessage', async (_tab: number, message: ToEngine) => engine(message));
});

describe('what was confirmed', () => {
  it('is done as it was asked for: what the person typed is replaced, too', async () => {
    const store = await open();
    await store.fill();
    expect(codes(store)).toContainEqual(['hostname', 'editedByPerson']);
    await store.fill('replace');
    expect(codes(store)).toBe('confirm');
    await store.confirm();
    // Written, as far as this engine goes: it is no refusal of the plan any more.
    expect(codes(store)).toContainEqual(['hostname', 'aborted']);
  });

  it('is nothing where nothing was asked', async () => {
    const store = await open();
    await store.confirm();
    expect(codes(store)).toBe('idle');
  });
});
