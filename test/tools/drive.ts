/**
 * Fills a tab through the extension's own messages, as the popup does: inject the engine into every frame the
 * extension may enter, ask each what it found, fill each form.
 */
import type { FillReport } from '../../lib/fill/types.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import type { FrameForms, FromEngine } from '../../lib/message/types.ts';

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

/** Fills every mail form of the tab; an empty list means that no frame holds one. */
export async function fillTab(evaluate: Evaluate, request: FillRequest): Promise<FrameOutcome[]> {
  // Runs inside the extension: it must name nothing of this file.
  return evaluate(async (request: FillRequest) => {
    const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
    const tabs = await api.tabs.query({});
    const tab = tabs.find((one) => one.url?.startsWith(request.url));
    if (tab?.id === undefined) throw new Error(`no tab at ${request.url}`);
    const tabId = tab.id;
    const results = await api.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/engine.js'] });
    const outcomes: FrameOutcome[] = [];
    const ask = (frameId: number, message: object): Promise<FromEngine | undefined> =>
      api.tabs.sendMessage(tabId, message, { frameId });
    for (const { frameId } of results) {
      const found = await ask(frameId, { type: 'describe' });
      if (found?.type !== 'forms') continue;
      const outcome: FrameOutcome = { frameId, frame: found.frame, reports: [], refused: [] };
      for (const form of found.frame.forms) {
        const answer = await ask(frameId, {
          type: 'fill',
          formId: form.id,
          preset: request.preset,
          address: request.address,
          overwrite: request.overwrite,
          confirmed: true,
        });
        if (answer?.type === 'report') outcome.reports.push(answer.report);
        else outcome.refused.push(JSON.stringify(answer));
      }
      if (found.frame.forms.length > 0) outcomes.push(outcome);
    }
    return outcomes;
  }, request);
}
