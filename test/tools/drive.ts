/**
 * Fills a tab through the extension's own messages, as the popup does: inject the engine into every frame the
 * extension may enter, ask each what it found, fill each form.
 */
import { formsToFill } from '../../lib/fill/forms-to-fill.ts';
import type { FillReport } from '../../lib/fill/types.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import type { FrameForms, FromEngine, ToEngine } from '../../lib/message/types.ts';

export interface FrameOutcome {
  frameId: number;
  frame: FrameForms;
  reports: FillReport[];
  /** Forms that answered something other than a report, in words. */
  refused: string[];
}

export interface FillRequest {
  /** Which tab: the one whose address starts with this. */
  url: string;
  preset: Preset;
  address: string | null;
  overwrite: 'ask' | 'keep' | 'replace';
}

/** What both the worker (Chromium) and an extension page (Firefox) offer: run a function there. */
export type Evaluate = <Argument, Result>(
  run: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
) => Promise<Result>;

/**
 * Makes an Evaluate of whatever runs a script's text in the extension. The function travels as text, so it must name
 * nothing outside itself; `__name` is what some compilers wrap around named functions.
 */
export function evaluator(run: (script: string) => Promise<unknown>): Evaluate {
  return async (work, argument) => {
    const call = `(${work})(${JSON.stringify(argument)})`;
    const answer = await run(
      `(async () => { const __name = (it) => it; return JSON.stringify((await ${call}) ?? null); })()`,
    );
    return JSON.parse(String(answer));
  };
}

interface Seen {
  tabId: number;
  frames: { frameId: number; frame: FrameForms }[];
}

/** Runs inside the extension: it names nothing of this file. */
async function lookInside(url: string): Promise<Seen> {
  const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
  const tab = (await api.tabs.query({})).find((one) => one.url?.startsWith(url));
  if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
  const tabId = tab.id;
  const results = await api.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/engine.js'] });
  const frames: Seen['frames'] = [];
  for (const { frameId } of results) {
    const found: FromEngine | undefined = await api.tabs.sendMessage(tabId, { type: 'describe' }, { frameId });
    if (found?.type === 'forms' && found.frame.forms.length > 0) frames.push({ frameId, frame: found.frame });
  }
  return { tabId, frames };
}

interface Order {
  tabId: number;
  frameId: number;
  message: ToEngine;
}

/** Runs inside the extension: it names nothing of this file. */
async function askInside({ tabId, frameId, message }: Order): Promise<FromEngine | null> {
  const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
  return (await api.tabs.sendMessage(tabId, message, { frameId })) ?? null;
}

/** Fills the mail forms of a tab, one account a frame; an empty list means that no frame holds one. */
export async function fillTab(evaluate: Evaluate, request: FillRequest): Promise<FrameOutcome[]> {
  const { url, ...how } = request;
  const { tabId, frames } = await evaluate(lookInside, url);
  const outcomes: FrameOutcome[] = [];
  for (const { frameId, frame } of frames) {
    const outcome: FrameOutcome = { frameId, frame, reports: [], refused: [] };
    for (const form of formsToFill(frame.forms)) {
      const message = { type: 'fill', formId: form.id, ...how, confirmed: true } as const;
      const answer = await evaluate(askInside, { tabId, frameId, message });
      if (answer?.type === 'report') outcome.reports.push(answer.report);
      else outcome.refused.push(JSON.stringify(answer));
    }
    outcomes.push(outcome);
  }
  return outcomes;
}
