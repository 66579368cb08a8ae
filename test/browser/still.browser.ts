/** The popup stands still once it is drawn: what a hand aims at must be where the eye saw it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { popupOver } from '../tools/popup-over.ts';
import { seedChromium } from '../tools/seed.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const PAGES: Record<string, string> = {
  '/form': DEMO,
  '/no-form': '<!doctype html><html lang="en"><title>News</title><h1>News</h1>',
  '/unknown': DEMO.replace('jane.doe@acme.example', 'jo@nobody.example'),
};
const shiftsSchema = z.array(z.object({ value: z.number(), moved: z.array(z.string()) }));

let chromium: Chromium;
let hosts: HostsServer;
beforeAll(async () => {
  hosts = await serveHosts((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGES[request.url ?? ''] ?? '');
  });
  chromium = await launchChromium({ args: hosts.args, viewport: { width: 380, height: 560 } });
  await seedChromium(chromium, [demoPreset()]);
  await chromium.context.addInitScript(() => {
    const shifts: object[] = [];
    Object.defineProperty(window, 'shifts', { value: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[] = Reflect.get(entry, 'sources');
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName} ${node?.textContent?.slice(0, 30)}: ${previousRect.y} to ${currentRect.y}`,
        );
        shifts.push({ value: Reflect.get(entry, 'value'), moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
});
afterAll(async () => {
  await chromium.close();
  await hosts.close();
});

const over = (address: string, view: string) => popupOver(chromium, `https://${address}`, view);

/** The layout shifts (Layout Instability, W3C WICG) of a popup opened over the page, until a while after its words. */
async function shiftsOver(address: string, view: string, words: RegExp) {
  const { tab, popup } = await over(address, view);
  await popup.getByText(words).first().waitFor({ timeout: 5_000 });
  await popup.waitForTimeout(700);
  const shifts = shiftsSchema.parse(await popup.evaluate(() => Reflect.get(window, 'shifts')));
  await popup.close();
  await tab.close();
  return shifts;
}

describe('nothing jumps in the popup', () => {
  it.each([
    ['crm.example/form', 'tab', /^Fill \d/],
    ['crm.example/no-form', 'tab', /no mail form/i],
    ['crm.example/unknown', 'tab', /nobody\.example/],
    ['crm.example/form', 'ips', /No published list/],
    ['app.hubspot.com/form', 'ips', /live list/],
    ['acme.freshservice.com/form', 'ips', /'s page/],
    ['crm.example/form', 'lookUp', /Look up/],
  ])('over %s in the view %s', async (address, view, words) => {
    expect(await shiftsOver(address, view, words)).toEqual([]);
  });
  it('waits for no tab that is gone', async () => {
    const popup = await chromium.openExtensionPage('popup.html?tab=999999');
    await popup.getByText('cannot work on this page').waitFor({ timeout: 5_000 });
    await popup.close();
  });
  it('over a form that is filled', async () => {
    const { tab, popup, path } = await over('crm.example/form', 'tab');
    await popup.getByRole('button', { name: /^Fill \d/ }).click();
    await popup.getByText(/fields filled/).waitFor();
    await popup.close();
    // Over the same page, whose form keeps the report.
    const again = await chromium.openExtensionPage(path);
    await again.getByText(/fields filled/).waitFor({ timeout: 5_000 });
    await again.waitForTimeout(700);
    expect(shiftsSchema.parse(await again.evaluate(() => Reflect.get(window, 'shifts')))).toEqual([]);
    await again.close();
    await tab.close();
  });
});

it('a user name of which only the rule is known is no value to copy', async () => {
  const { tab, popup } = await over('crm.example/form', 'tab');
  const row = popup.locator('.value', { hasText: 'The whole address' });
  await row.waitFor({ timeout: 5_000 });
  expect(await row.getByRole('button').count()).toBe(0);
  expect(await popup.locator('.value', { hasText: 'imap.acme.example' }).getByRole('button').count()).toBe(1);
  await popup.close();
  await tab.close();
});
