/** The engine over bent and random pages in a real Chromium: happy-dom lays nothing out, so that all would be unseen there. */
import { join } from 'node:path';
import fc from 'fast-check';
import { pageOf, records } from '../corpus/records.ts';
import { bundle, type Evaluate, openWorlds, type Worlds } from '../corpus/world.ts';
import type { Bend } from './page-bend.ts';
import { type Kind, kinds, type Sources } from './page-cases.ts';
import type { Ran } from './page-run.ts';

/** ms that looking, detecting and planning may take on any page, on a slow and busy machine. */
const MOST_MS = 2_000;
/** ms for making a failing page small. */
const SHRINK_MS = 30_000;

export interface PagesResult {
  kind: string;
  pages: number;
  /** Pages on which a form was found, and fields written in all: without these the rest says nothing. */
  withForm: number;
  written: number;
  slowest: { ms: number; name: string; ways: string };
  /** What failed, with the smallest page; null where all held. */
  failure: { fault: string; name: string; bends: Bend[]; path: string; html: string } | null;
}

/** The corpus as it stands once its scripts ran. */
async function corpus(worlds: Worlds, every: number): Promise<Sources> {
  const { page, open } = await worlds.world();
  const sources: Sources = { connect: [], lookAlike: [] };
  for (const folder of ['forms', 'more-forms'] as const)
    for (const record of records(folder).filter((_, at) => at % every === 0)) {
      const evaluate = await open(pageOf(record, folder));
      const list = record.kind === 'connect' ? sources.connect : sources.lookAlike;
      list.push({ name: record.id, html: await evaluate<string>('fuzz.still()') });
    }
  await page.close();
  return sources;
}

async function fuzzKind(
  { name, arbitrary }: Kind,
  pages: number,
  seed: number,
  evaluate: Evaluate,
): Promise<PagesResult> {
  const result: PagesResult = {
    kind: name,
    pages,
    withForm: 0,
    written: 0,
    slowest: { ms: 0, name: '', ways: '' },
    failure: null,
  };
  const holds = fc.asyncProperty(arbitrary, async (one) => {
    const ran = await evaluate<Ran>(`fuzz.tried(${JSON.stringify(one)})`);
    result.withForm += Number(ran.forms > 0);
    result.written += ran.written;
    if (ran.took > result.slowest.ms)
      result.slowest = { ms: ran.took, name: one.name, ways: one.bends.map(({ way, to }) => `${way} ${to}`).join() };
    const [fault] = ran.took > MOST_MS ? [`took ${Math.round(ran.took)} ms`] : ran.faults;
    if (fault) throw new Error(fault);
  });
  const { counterexample, counterexamplePath, errorInstance } = await fc.check(holds, { seed, numRuns: pages });
  const [worst] = counterexample ?? [];
  if (!worst) return result;
  // Words taken away from a look-alike could leave a mail form: there the fewest bends must do.
  const ms = worst.mayFill ? SHRINK_MS : 0;
  const html = await evaluate<string>(`fuzz.smallest(${JSON.stringify(worst)}, ${ms})`);
  const fault = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { ...result, failure: { fault, name: worst.name, bends: worst.bends, path: counterexamplePath ?? '', html } };
}

/** About `pages` pages of all kinds, of each `every`-th form of the corpus; the same seed gives the same pages. */
export async function fuzzPages(pages: number, seed: number, every = 1): Promise<PagesResult[]> {
  const worlds = await openWorlds(await bundle(join(import.meta.dirname, 'page-side.ts')));
  try {
    const all = kinds(await corpus(worlds, every)).map(async (kind, index) => {
      const { open } = await worlds.world();
      const evaluate = await open('<!doctype html><html lang="en"><title>Page</title><body></body></html>');
      return fuzzKind(kind, Math.ceil(pages * kind.share), seed + index, evaluate);
    });
    return await Promise.all(all);
  } finally {
    await worlds.close();
  }
}
