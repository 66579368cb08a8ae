import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { createTransferStore } from '../../lib/state/transfer-store.ts';
import { createUndo } from '../../lib/state/undo.ts';
import { listPresets } from '../../lib/storage/presets.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { demoPreset } from '../tools/demo-preset.ts';

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  fakeBrowser.i18n.getMessage = (key) => String(key);
  fakeBrowser.i18n.getUILanguage = () => 'en';
});

const fileOf = (domain: string) => printMailfillFile([demoPreset(domain)]);
const encoded = async (text: string) => new TextEncoder().encode(text).buffer;
const shows = (domain: string) => ({ kind: 'preview', entries: [{ preset: { domains: [domain] } }] });

it('keeps the preview of a file that was chosen while the import before it was still being written', async () => {
  const transfer = createTransferStore(createUndo(), () => {});
  await transfer.readText(fileOf('first.example'));
  const applied = transfer.apply();
  await transfer.readText(fileOf('second.example'));
  await applied;
  expect(transfer.state.value).toMatchObject(shows('second.example'));
  expect(await listPresets()).toMatchObject({ presets: [{ domains: ['first.example'] }] });
});

it('shows the file chosen last, also where an earlier one is read later, and applies that one', async () => {
  const transfer = createTransferStore(createUndo(), () => {});
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow = transfer.readFile({
    name: 'slow.json',
    size: 100,
    arrayBuffer: () => waits.then(() => encoded(fileOf('slow.example'))),
  });
  await transfer.readFile({ name: 'quick.json', size: 100, arrayBuffer: () => encoded(fileOf('quick.example')) });
  goOn();
  await slow;
  expect(transfer.state.value).toMatchObject({ name: 'quick.json', ...shows('quick.example') });
  await transfer.apply();
  expect(await listPresets()).toMatchObject({ presets: [{ domains: ['quick.example'] }] });
});
