/** How popup, options and worker talk to the engines in a tab's frames. */
import { browser } from 'wxt/browser';
import type { FromEngine, ToEngine } from './types.ts';

export interface FrameEngine {
  tabId: number;
  frameId: number;
}

export type Injection =
  | { kind: 'injected'; frameIds: number[] }
  /** The browser keeps extensions out: its own pages, stores, PDF, or no permission. */
  | { kind: 'forbidden'; reason: string };

/** Puts the engine into every frame of a tab that the extension may enter; a second copy ends itself. */
export function injectEngine(tabId: number, frameIds?: number[]): Promise<Injection> {
  return inject('/engine.js', frameIds ? { tabId, frameIds } : { tabId, allFrames: true });
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
    const results = await browser.scripting.executeScript({ target, files: [file] });
    return { kind: 'injected', frameIds: results.map((result) => result.frameId) };
  } catch (problem) {
    return { kind: 'forbidden', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** Asks one frame's engine; null where none answers. */
export async function askEngine(engine: FrameEngine, message: ToEngine): Promise<FromEngine | null> {
  try {
    const answer: FromEngine | undefined = await browser.tabs.sendMessage(engine.tabId, message, {
      frameId: engine.frameId,
    });
    return answer ?? null;
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
