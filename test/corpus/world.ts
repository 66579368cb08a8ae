/** Pages of the corpus in a plain Chromium, with a bundled script in an isolated world, as a content script would run. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { findBrowser } from '../tools/browsers.ts';
import { type LoopbackServer, serve } from '../tools/serve.ts';

/** One self-contained script of a TypeScript file and what it imports. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundled' }, target: 'es2023' },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const chunk = outputs[0]?.output[0];
  if (!chunk) throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}

export interface World {
  page: Page;
  /** Shows a page and gives a way to evaluate expressions in a fresh isolated world that holds the script. */
  open(html: string): Promise<Evaluate>;
}
export type Evaluate = <T>(expression: string) => Promise<T>;

export interface Worlds {
  browser: Browser;
  world(): Promise<World>;
  close(): Promise<void>;
}

/** Starts the browser; `script` is what `bundle` gave. */
export async function openWorlds(script: string): Promise<Worlds> {
  const pages = new Map<string, string>();
  const server: LoopbackServer = await serve((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '');
  });
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    chromiumSandbox: false,
    args: ['--disable-gpu', '--no-first-run'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  let count = 0;
  const world = async (): Promise<World> => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    return {
      page,
      open: async (html) => {
        const path = `/${++count}`;
        pages.set(path, html);
        await page.goto(server.origin + path, { waitUntil: 'load' });
        pages.delete(path);
        return isolated(session, script);
      },
    };
  };
  return {
    browser,
    world,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function isolated(session: CDPSession, script: string): Promise<Evaluate> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'mailfill-corpus',
  });
  const evaluate: Evaluate = async (expression) => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  await evaluate(script);
  return evaluate;
}
