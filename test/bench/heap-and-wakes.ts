/** Memory of a page's process, and how often pages without a form start the worker. */
import { type Chromium, launchChromium } from '../tools/chromium.ts';

/** Bytes of script heap in use after a collection, all worlds of the page together. */
export async function heapOf(chromium: Chromium, url: string): Promise<number> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

/** Ends the extension's worker, as the browser does after half a minute, so that the next event starts it anew. */
export async function stopWorker(chromium: Chromium): Promise<void> {
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  for (const { type, url, targetId } of targetInfos)
    if (type === 'service_worker' && url.includes(chromium.id)) await session?.send('Target.closeTarget', { targetId });
  await session?.detach();
  // The target goes a moment after it was told to.
  for (let tries = 0; tries < 50 && (await isWorkerRunning(chromium)); tries++)
    await new Promise((done) => setTimeout(done, 50));
}

/** Whether the worker runs now. */
export async function isWorkerRunning(chromium: Chromium): Promise<boolean> {
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  await session?.detach();
  return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(chromium.id));
}

/** How many of the pages started the worker while a person was there. */
export async function wakeUps(extension: string, origin: string, paths: string[]): Promise<number> {
  const chromium = await launchChromium({ extension, viewport: { width: 1000, height: 900 } });
  await chromium.worker();
  // What the worker does once, at its installation, is no wake-up by a page.
  await new Promise((done) => setTimeout(done, 2_000));
  let wakes = 0;
  for (const path of paths) {
    const page = await chromium.context.newPage();
    await stopWorker(chromium);
    await page.goto(origin + path);
    await page.mouse.move(200, 200);
    await page.mouse.move(240, 240);
    await page.mouse.click(240, 240);
    await page.waitForTimeout(3_500);
    if (await isWorkerRunning(chromium)) wakes++;
    await page.close();
  }
  await chromium.close();
  return wakes;
}
