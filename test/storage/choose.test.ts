import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { choosePreset, noteFilled } from '../../lib/storage/choose.ts';
import { forgetAddress, keepAddress, ownAddresses } from '../../lib/storage/own-addresses.ts';
import { savePresets } from '../../lib/storage/presets.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { fakeLocks } from './fake-locks.ts';

const preset = (id: string, ...domains: string[]) => ({ ...demoPreset(), id, domains });
const ids = async (domain: string) => {
  const { sourced, others } = await choosePreset(domain);
  return [sourced, ...others].map((one) => one?.preset.id);
};

beforeEach(async () => {
  fakeBrowser.reset();
  fakeLocks();
  for (const address of await ownAddresses()) await forgetAddress(address);
});

describe('of several own presets', () => {
  it('the one used last counts, wherever it is asked for', async () => {
    await savePresets([preset('one', 'acme.example'), preset('two', 'acme.example')]);
    const [first, second] = await ids('acme.example');
    await noteFilled(second ?? '', null);
    expect(await ids('acme.example')).toEqual([second, first]);
  });
  it('the longest match counts before the one used last', async () => {
    await savePresets([preset('wide', '*.acme.example'), preset('exact', 'mail.acme.example')]);
    await noteFilled('wide', null);
    expect(await ids('mail.acme.example')).toEqual(['exact', 'wide']);
  });
});

describe('of several own addresses', () => {
  it('the one used last that has a preset counts where the form names none', async () => {
    await savePresets([preset('one', 'acme.example'), preset('two', 'globex.example')]);
    await noteFilled('two', 'joe@globex.example');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await noteFilled('one', 'jane@acme.example');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await keepAddress('ann@initech.example');
    expect(await choosePreset(null)).toMatchObject({
      sourced: { preset: { id: 'one' } },
      address: 'jane@acme.example',
    });
    expect(await choosePreset('globex.example')).toMatchObject({ address: 'joe@globex.example' });
  });
  it('those that only the popup knows are taken where it names them', async () => {
    await savePresets([preset('one', 'acme.example')]);
    expect(await choosePreset(null, ['jane@acme.example'])).toMatchObject({ sourced: { preset: { id: 'one' } } });
    expect(await choosePreset(null)).toEqual({ sourced: null, address: null, others: [] });
  });
});
