/** A directory of an organisation in a real Chromium: told one domain, after the person's act, and not before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { ROOT } from '../tools/build.ts';
import { cardsOf } from '../tools/card.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const FORM = DEMO.replace('jane.doe@acme.example', 'joe@umbrella.example');
const DIRECTORY = 'it.umbrella.example';

let chromium: Chromium;
let hosts: HostsServer;
/** What the directory knows. */
const known = new Map([['/umbrella.example.xml', printAutoconfig(demoPreset('umbrella.example'))]]);

beforeAll(async () => {
  hosts = await serveHosts((request, response) => {
    const atDirectory = request.headers.host?.startsWith(DIRECTORY);
    const body = atDirectory ? known.get(request.url ?? '') : FORM;
    response.setHeader('content-type', atDirectory ? 'application/xml' : 'text/html; charset=utf-8');
    response.writeHead(body === undefined ? 404 : 200).end(body ?? '');
  });
  chromium = await launchChromium({ args: hosts.args, viewport: { width: 1000, height: 900 } });
});
afterAll(async () => {
  await chromium?.close();
  await hosts?.close();
});

const asked = () => hosts.asked.filter((one) => one.startsWith(DIRECTORY));

it('is told the domain by the click on the card, once, and the form is filled from its answer', async () => {
  const options = await chromium.openExtensionPage('options.html#organisation');
  await options.fill('[name=subscribe]', `https://${DIRECTORY}/{domain}.xml`);
  await options.getByRole('button', { name: 'Subscribe' }).click();
  const dialog = options.getByRole('dialog');
  await dialog.getByText(DIRECTORY).first().waitFor();
  await dialog.getByRole('button', { name: 'Subscribe' }).click();
  await options.getByRole('button', { name: /^Unsubscribe/ }).waitFor();
  await options.close();

  const page = await chromium.context.newPage();
  await page.goto('https://crm.example/');
  await page.bringToFront();
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await expect.poll(async () => (await cardsOf(page)).length, { timeout: 5_000 }).toBe(1);
  // A form, an address in it and a card: nobody was told of it yet.
  expect(asked()).toEqual([]);
  await page.waitForTimeout(700);
  const [card] = await cardsOf(page);
  await page.mouse.click(card?.at.x ?? 0, card?.at.y ?? 0);
  await expect.poll(() => page.inputValue('[name=imap_host]'), { timeout: 8_000 }).toBe('imap.umbrella.example');
  expect(asked()).toEqual([`${DIRECTORY}/umbrella.example.xml`]);

  // Its answer is kept for a week: the next form asks nobody.
  await page.reload();
  const popup = await chromium.openPopup();
  await popup.getByText('umbrella.example').first().waitFor();
  expect(asked()).toHaveLength(1);
});
