/** How popup, options and worker talk to the engines in a tab's frames. */
import { browser } from 'wxt/browser';
import { within } from '../platform/within.ts';
import type { FromEngine, ToEngine } from './types.ts';

export interface FrameEngine {
  tabId: number;
  frameId: number;
}

export type Injection =
  | { kind: 'injected'; frameIds: number[] }
  /** The browser keeps extensions out: its own pages, stores, PDF, or no permission. */
  | { kind: 'forbidden'; reason: string };

/** ms within which the frames of a tab take a script: one that never ends loading must not keep the others waiting. */
const INJECTION_LIMIT = 1_500;
/** ms after which a frame that does not answer is as if it were empty; a fill writes field by field and takes longer. */
const ANSWER_LIMIT = 3_000;
const FILL_LIMIT = 60_000;

/**
 * Puts the engine into every frame of a tab that the extension may enter, or into the top one alone where another does
 * not let it in in time; a second copy ends itself.
 */
export async function injectEngine(tabId: number, frameIds?: number[]): Promise<Injection> {
  if (frameIds) return inject('/engine.js', { tabId, frameIds });
  const all = await within(INJECTION_LIMIT, inject('/engine.js', { tabId, allFrames: true }));
  return all ?? inject('/engine.js', { tabId, frameIds: [0] });
}

/** Puts the offer's first sight into one frame; it asks for the engine once that is needed. */
export function injectOffer(tabId: number, frameId: number): Promise<Injection> {
  return inject('/offer.js', { tabId, frameIds: [frameId] });
}

async function inject(
  file: '/engine.js' | '/offer.js' | '/picker.js',
  target: { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true },
): Promise<Injection> {
  try {
    // At once: a document that is still loading would be waited for, and one that hangs for ever.
    const results = await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
    return { kind: 'injected', frameIds: results.map((result) => result.frameId) };
  } catch (problem) {
    return { kind: 'forbidden', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** Asks one frame's engine; null where none answers in time. */
export async function askEngine(engine: FrameEngine, message: ToEngine): Promise<FromEngine | null> {
  try {
    const limit = message.type === 'fill' ? FILL_LIMIT : ANSWER_LIMIT;
    const asking: Promise<FromEngine | undefined> = browser.tabs.sendMessage(engine.tabId, message, {
      frameId: engine.frameId,
    });
    return (await within(limit, asking)) ?? null;
  } catch {
    return null;
  }
}

/** Brings the picker into every frame that the extension may enter; the engine is there already. */
export async function injectPicker(tabId: number): Promise<Injection> {
  return inject('/picker.js', { tabId, allFrames: true });
}

/** What the saving script makes of one frame; as it comes, to be read through its schema. */
export async function runSaveForm({ tabId, frameId }: FrameEngine): Promise<unknown> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [first] = await browser.scripting.executeScript({ target, files: ['/save-form.js'] });
    return first?.result ?? null;
  } catch {
    return null;
  }
}
