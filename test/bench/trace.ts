/** Main-thread time of an extension's own scripts on a page, by the address in the browser's trace. */
import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread: what other programs on the machine do not add to. */
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string };
}
export interface OwnTime {
  /** Sum in ms; nested events count once. */
  total: number;
  /** Longest single stretch in ms. */
  longest: number;
}

const CATEGORIES = ['devtools.timeline'];

export async function startTrace(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return session;
}

/** Ends the trace and adds up the stretches that belong to the extension `id`. */
export async function stopTrace(session: CDPSession, id: string): Promise<OwnTime> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(JSON.parse(JSON.stringify(event)));
  });
  const ended = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return ownTime(events, `chrome-extension://${id}/`);
}

function isOwn({ ph, dur, args }: TraceEvent, prefix: string): boolean {
  return ph === 'X' && dur !== undefined && (args?.data?.url ?? args?.fileName ?? '').startsWith(prefix);
}
/** The outer of two that begin together first. */
const byStart = (one: TraceEvent, other: TraceEvent) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0);

function ownTime(events: TraceEvent[], prefix: string): OwnTime {
  const ends = new Map<string, number>();
  let total = 0;
  let longest = 0;
  for (const { pid, tid, ts, dur = 0, tdur } of events.filter((event) => isOwn(event, prefix)).sort(byStart)) {
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    const own = (tdur ?? dur) / 1_000;
    total += own;
    longest = Math.max(longest, own);
  }
  return { total, longest };
}
