/** What a person does with mouse and keys, for puppeteer: parts of a page are found by what they are called. */
import type { Page } from 'puppeteer-core';

/** For whatever the machine is busy with; what is there is found at once. */
const PATIENCE = 8_000;

const named = (role: string, name: string) => `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;

/** Presses what is called so, with the mouse, as soon as it stands still and may be pressed. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(named(role, name)).setTimeout(PATIENCE).click();
}
export async function see(page: Page, text: string): Promise<void> {
  await page.locator(`::-p-text(${text})`).setTimeout(PATIENCE).wait();
}
export async function seeButton(page: Page, name: string): Promise<void> {
  await page.waitForSelector(named('button', name), { timeout: PATIENCE });
}
/** Waits until nothing on the page is called so. */
export async function seeNoButton(page: Page, name: string): Promise<void> {
  await page.waitForSelector(named('button', name), { hidden: true, timeout: PATIENCE });
}
export async function hasButton(page: Page, name: string): Promise<boolean> {
  return (await page.$(named('button', name))) !== null;
}

/** Types into a box by the keys, in place of what stood there. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  const box = await page.waitForSelector(selector, { visible: true, timeout: PATIENCE });
  await box?.click();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}
/** Leads an options page to another of its views, as its links do. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.replace(to), hash);
}
export async function textOf(page: Page, selector: string): Promise<string> {
  const found = await page.waitForSelector(selector, { timeout: PATIENCE });
  return (await found?.evaluate((part) => part.textContent)) ?? '';
}
export function held(page: Page, name: string): Promise<string> {
  return page.$eval(`[name="${name}"]`, (box) => String(Reflect.get(box, 'value')));
}
