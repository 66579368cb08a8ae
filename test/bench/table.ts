/** What is measured: a page, what happens on it, and the bar in ms for the median. */
import type { Page } from 'playwright-core';

export interface Measure {
  name: string;
  path: string;
  bar: number | null;
  /** What happens after the page has loaded. */
  act?: (page: Page) => Promise<void>;
}

async function pointer(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.mouse.move(230, 230);
  await page.waitForTimeout(900);
}
async function storm(page: Page): Promise<void> {
  await page.evaluate('storm()');
}
async function stormAfterPointer(page: Page): Promise<void> {
  await pointer(page);
  await storm(page);
}
async function type(page: Page): Promise<void> {
  await page.focus('input');
  await page.waitForTimeout(2_500);
  await page.keyboard.type('a'.repeat(100));
}

export const MEASURES: Measure[] = [
  { name: 'blank page', path: '/blank', bar: 0.25 },
  { name: 'article', path: '/article', bar: 0.35 },
  { name: '10,000 nodes, 300 inputs', path: '/inputs', bar: 1.5 },
  { name: '50,000 nodes', path: '/nodes', bar: 1 },
  { name: '50 frames, together', path: '/frames', bar: 10 },
  { name: 'connect form, until the offer shows', path: '/form', bar: 4, act: pointer },
  { name: 'feed storm', path: '/feed', bar: 3, act: storm },
  { name: 'churn storm', path: '/churn', bar: 0.2, act: storm },
  { name: '200-input re-renders', path: '/render', bar: 5, act: storm },
  { name: 'first pointer: blank page', path: '/blank', bar: null, act: pointer },
  { name: 'first pointer: article', path: '/article', bar: null, act: pointer },
  { name: 'first pointer: 300 inputs', path: '/inputs', bar: null, act: pointer },
  { name: 'first pointer: 50,000 nodes', path: '/nodes', bar: null, act: pointer },
  { name: 'pointer, then feed storm', path: '/feed', bar: null, act: stormAfterPointer },
  { name: 'pointer, then re-renders', path: '/render', bar: null, act: stormAfterPointer },
  { name: '100 keys typed in a field', path: '/inputs', bar: null, act: type },
];
