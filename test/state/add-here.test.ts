import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { createAddHere } from '../../lib/state/add-here.ts';
import { hasDraft } from '../../lib/state/has-draft.ts';
import { listPresets } from '../../lib/storage/presets.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

let looked: number;
const tab = (keep = true) => ({ keep, again: async () => void looked++ });
const hostname = async (adding: ReturnType<typeof createAddHere>) => {
  const state = (await adding).state.value;
  return state.kind === 'edit' ? state.draft.incoming.hostname : state.kind;
};
async function typeServer(domain: string, keep = true) {
  const adding = await createAddHere(domain, tab(keep));
  const state = adding.state.value;
  if (state.kind === 'edit') adding.change({ incoming: { ...state.draft.incoming, hostname: 'imap.acme.example' } });
  await Promise.resolve();
  return adding;
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  looked = 0;
});

describe('a preset typed in the popup', () => {
  it('is there again when the popup opens once more for that domain, and for no other', async () => {
    await typeServer('acme.example');
    expect(await hasDraft('acme.example', tab())).toBe(true);
    expect(await hostname(createAddHere('acme.example', tab()))).toBe('imap.acme.example');
    expect(await hasDraft('other.example', tab())).toBe(false);
    expect(await hostname(createAddHere('other.example', tab()))).toBe('');
  });

  it('is kept nowhere in a private window', async () => {
    await typeServer('acme.example', false);
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(await hasDraft('acme.example', tab(false))).toBe(false);
  });

  it('is gone once it is saved, and the popup looks anew', async () => {
    const adding = await typeServer('acme.example');
    await adding.save();
    expect(adding.state.value.kind).toBe('closed');
    expect(await hasDraft('acme.example', tab())).toBe(false);
    expect(looked).toBe(1);
    expect(await listPresets()).toMatchObject({ presets: [{ domains: ['acme.example'], outgoingServer: null }] });
  });

  it('is given up by "Cancel"', async () => {
    const adding = await typeServer('acme.example');
    await adding.drop();
    expect(await hasDraft('acme.example', tab())).toBe(false);
  });

  it('is not read where storage holds something else', async () => {
    await browser.storage.session.set({ keptDraft: { asked: 'acme.example', domains: 7 } });
    expect(await hasDraft('acme.example', tab())).toBe(false);
  });
});
