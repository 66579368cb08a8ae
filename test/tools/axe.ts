/** axe-core in a page: what a screen reader or a keyboard cannot use. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The only rules that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Each violation in one line; empty where there is none. */
export async function violations(page: Page, runOnly: string[] = STANDARDS): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${axe.source} }`);
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} }).then((result) => result.violations)`,
  );
  return found.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html).join(' ')}`);
}

/** In light, and what colours can break in dark too. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await violations(page)), ...dark.map((one) => `dark ${one}`)];
}
