/** Presets, import, export, handing out and what an organisation hands out, in the views of a real Firefox. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAutoconfigFile } from '../../lib/formats/autoconfig-preset.ts';
import { printCsv } from '../../lib/formats/csv.ts';
import { type ListDocument, parseListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { serve } from '../discovery/world.ts';
import { ROOT } from '../tools/build.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { go, hasButton, held, press, see, seeButton, seeNoButton, textOf, type } from '../tools/hands.ts';
import { type Desk, openDesk } from './firefox-desk.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const HTML = 'text/html; charset=utf-8';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const rows = () => desk.options.$$eval('[data-row]', (all) => all.map((row) => row.textContent ?? ''));

async function add(domain: string): Promise<void> {
  const { options } = desk;
  await press(options, 'Add');
  await type(options, '[name=domains]', domain);
  await type(options, '[name=imap-hostname]', `imap.${domain}`);
  await type(options, '[name=smtp-hostname]', `smtp.${domain}`);
  await press(options, 'Add preset');
  await seeButton(options, `Edit ${domain}`);
}

describe('presets in Firefox', () => {
  it('are typed into the panel, and what an edit does to accounts is said before it is kept', async () => {
    const { options } = desk;
    await add('acme.example');
    await press(options, 'Edit acme.example');
    await type(options, '[name=imap-hostname]', 'mail.globex.example');
    await options.focus('[name=smtp-security]');
    await options.keyboard.type('None');
    await see(options, 'SMTP is protected less: STARTTLS becomes None.');
    await see(options, 'Every account at these domains follows this change');
    expect(await textOf(options, '.changes')).toMatch(/imap\.acme\.example.* → mail\.globex\.example/);
    await press(options, 'Update');
    await see(options, 'mail.globex.example');
  });

  it('come back by their history, and from a deletion by undo and by the list of deleted ones', async () => {
    const { options } = desk;
    await press(options, 'Edit acme.example');
    await press(options, 'History');
    await see(options, 'until an edit here');
    expect(await textOf(options, 'dialog .changes')).toContain('imap.acme.example');
    await options.locator('dialog .history-entry button').click();
    await see(options, 'acme.example restored.');
    expect(await textOf(options, 'tbody')).toContain('imap.acme.example');
    await press(options, 'Edit acme.example');
    await press(options, 'Delete');
    await seeNoButton(options, 'Edit acme.example');
    await press(options, 'Undo');
    await press(options, 'Edit acme.example');
    await press(options, 'Delete');
    await options.locator('.deleted summary').click();
    await press(options, 'Restore acme.example');
    await seeButton(options, 'Edit acme.example');
  });

  it('are found by domain and by server', async () => {
    const { options } = desk;
    await add('globex.example');
    for (const text of ['globex', 'smtp.globex']) {
      await type(options, '[data-search]', text);
      await expect.poll(rows).toEqual(['globex.example']);
    }
    await type(options, '[data-search]', 'nowhere');
    await see(options, 'nowhere');
    expect(await rows()).toEqual([]);
    await press(options, 'Show all');
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(1);
  });
});
