/** axe-core in a page: what a screen reader or a keyboard cannot use. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation in one line; empty where there is none. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`,
  );
  return found.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

/** The same in light and in dark. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    all.push(...(await violations(page)).map((one) => `${colorScheme} ${one}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return all;
}
