/** Puts the popup over the page it belongs to, as a person sees the two: a popup is no part of a page's picture. */
import type { Chromium } from '../tools/chromium.ts';

const data = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;

export async function overPage(
  chromium: Chromium,
  behind: Uint8Array,
  popup: Uint8Array,
  colorScheme: 'light' | 'dark',
): Promise<Uint8Array> {
  const line = colorScheme === 'light' ? '#c9ced7' : '#454b56';
  const page = await chromium.context.newPage();
  await page.setContent(`<body style="margin:0;width:1280px;height:800px;overflow:hidden;background:url(${data(behind)})">
    <div style="position:fixed;inset:0;background:${colorScheme === 'light' ? '#1b1e2414' : '#0000004d'}"></div>
    <img alt="" src="${data(popup)}" style="position:fixed;top:16px;right:56px;border-radius:12px;outline:1px solid ${line};box-shadow:0 12px 40px #00000059">`);
  await page.waitForTimeout(200);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
