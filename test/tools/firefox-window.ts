/**
 * Firefox's own window, which no page can see: what runs there has the browser's rights, and hears of every error that any
 * part of the extension left uncaught, its worker and its scripts in pages too.
 */
import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';
import type { Evaluate } from './drive.ts';
import { evaluator } from './drive.ts';

const treeSchema = z.object({ result: z.object({ contexts: z.array(z.object({ context: z.string() })) }) });
const answerSchema = z.object({
  result: z.discriminatedUnion('type', [
    z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.unknown()) }) }),
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
  ]),
});

/** Runs functions in the browser's window, with the browser's rights. Puppeteer has no words for it; the protocol has. */
export async function firefoxWindow(browser: Browser): Promise<Evaluate> {
  const connection: unknown = Reflect.get(browser, 'connection');
  const send: unknown = Reflect.get(Object(connection), 'send');
  if (typeof send !== 'function') throw new Error('This puppeteer hides its connection.');
  const ask = (method: string, parameters: object): Promise<unknown> => send.call(connection, method, parameters);
  const tree = treeSchema.parse(await ask('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [top] = tree.result.contexts;
  if (!top) throw new Error('no window');
  return evaluator(async (expression) => {
    const parameters = { target: { context: top.context }, awaitPromise: true, expression };
    const { result } = answerSchema.parse(await ask('script.evaluate', parameters));
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  });
}

/** Said of any answer that was on its way when its page closed or went into the cache; no code of ours is there to hear it. */
const PAGE_WENT = /after context unloaded|while context is inactive/;

/** From now on remembers what is left uncaught in files below `ours`. */
export async function watchWindow(inWindow: Evaluate, ours: string): Promise<() => Promise<string[]>> {
  await inWindow((prefix: string) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'mailfillSeen', seen);
    const { Ci, Services } = Object(globalThis);
    Services.console.registerListener({
      observe: (message: unknown) => {
        if (!(message instanceof Ci.nsIScriptError)) return;
        const { sourceName, errorMessage, lineNumber, flags } = Object(message);
        const isWarning = (flags & Ci.nsIScriptError.warningFlag) !== 0;
        // A function that is put into a page has no file of ours to its name.
        const isOurs = String(sourceName).startsWith(prefix) || sourceName === 'sandbox eval code';
        if (!isWarning && isOurs) seen.push(`${sourceName}:${lineNumber} ${errorMessage}`);
      },
    });
  }, ours);
  return async () => {
    const seen = await inWindow((): string[] => Reflect.get(globalThis, 'mailfillSeen'), null);
    return seen.filter((line) => !PAGE_WENT.test(line));
  };
}
