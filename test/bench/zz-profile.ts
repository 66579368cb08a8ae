import { builtExtension } from '../tools/build.ts';
import { launchChromium } from '../tools/chromium.ts';
import { servePages } from '../tools/serve.ts';
import { PAGES } from './pages.ts';
const server = await servePages(PAGES);
const chromium = await launchChromium({ extension: process.argv[2] ?? builtExtension('chromium'), viewport: { width: 1000, height: 900 } });
const prefix = 'chrome-extension://';
const all: Record<string, number[]> = {};
const N = Number(process.argv[3] ?? 8);
for (let i = 0; i < N; i++) {
  const page = await chromium.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'], excludedCategories: ['*'] } });
  await page.goto(`${server.origin}/form`, { waitUntil: 'load' });
  await page.waitForTimeout(400);
  await page.mouse.move(200, 200); await page.mouse.move(230, 230);
  await page.waitForTimeout(900);
  const events: any[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...value); });
  const ended = new Promise<void>((d) => session.once('Tracing.tracingComplete', () => d()));
  await session.send('Tracing.end'); await ended;
  const own = events.filter((e) => e.ph === 'X' && e.dur !== undefined && String(e.args?.data?.url ?? e.args?.fileName ?? '').startsWith(prefix)).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0; let n = 0;
  for (const e of own) {
    if (e.ts < end) continue; end = e.ts + e.dur; n++;
    const key = `${n} ${e.name} ${(e.args?.data?.url ?? e.args?.fileName).split('/').pop()} ${e.args?.data?.functionName ?? ''}`;
    (all[key] ??= []).push((e.tdur ?? e.dur) / 1000);
    for (const k of events) if (k !== e && k.ph === 'X' && k.tid === e.tid && k.pid === e.pid && k.ts >= e.ts && k.ts + k.dur <= end && k.dur > 80) (all[`${key}      - ${k.name} ${k.args?.data?.functionName ?? ''}`] ??= []).push((k.tdur ?? k.dur) / 1000);
  }
  await page.close();
}
const med = (x: number[]) => x.sort((a, b) => a - b)[Math.floor(x.length / 2)]!;
let sum = 0;
for (const [k, v] of Object.entries(all)) { if (v.length * 2 >= N) { if (!k.includes('      -')) sum += med(v); console.log(med(v).toFixed(2), v.length, k); } }
console.log('sum', sum.toFixed(2));
await chromium.close(); await server.close();
