/** Bundled into a page's isolated world: shows a page, bends it, runs the engine over it, and makes it small. */
import { type Bend, bend } from './page-bend.ts';
import { roots } from './page-controls.ts';
import { type Ran, run } from './page-run.ts';
import { build, type Twig } from './page-tree.ts';

/** A page of the corpus, or a tree made of nothing. */
export interface Case {
  name: string;
  html: string;
  tree: Twig[];
  bends: Bend[];
  mayFill: boolean;
}

/** Without scripts and handlers every change of a value is ours. */
function show(html: string): void {
  document.documentElement.setHTMLUnsafe(html);
  for (const one of document.querySelectorAll('script,link,iframe,base,meta,img')) one.remove();
  for (const one of document.querySelectorAll('*'))
    for (const name of one.getAttributeNames()) if (name.startsWith('on')) one.removeAttribute(name);
}

/** The page as it stands, with its open roots. */
const still = () =>
  document.documentElement.getHTML({ shadowRoots: roots().filter((root) => root instanceof ShadowRoot) });

function prepare({ html, tree, bends }: Case): void {
  show(html);
  document.body.append(...build(tree));
  bend(bends);
}

async function guarded(mayFill: boolean): Promise<Ran> {
  try {
    return await run(mayFill);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { faults: [`threw ${text.slice(0, 600)}`], forms: 0, written: 0, took: 0 };
  }
}

async function tried(one: Case): Promise<Ran> {
  prepare(one);
  return guarded(one.mayFill);
}

/** Takes away element after element as long as the first fault stays; at most `ms` long. */
async function smallest(one: Case, ms: number): Promise<string> {
  const end = performance.now() + ms;
  prepare(one);
  let best = still();
  const [fault] = (await guarded(one.mayFill)).faults;
  for (let at = 0; performance.now() < end; ) {
    show(best);
    const all = document.body.querySelectorAll('*');
    const victim = all[all.length - 1 - at];
    if (!victim) break;
    victim.remove();
    const next = still();
    if ((await guarded(one.mayFill)).faults[0]?.slice(0, 40) === fault?.slice(0, 40)) best = next;
    else at++;
  }
  return best;
}

Object.assign(globalThis, { fuzz: { tried, smallest, still } });
