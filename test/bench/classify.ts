/** What it takes to say what the fields of a form are: the pure part alone, over the forms of 15 to 30 fields. */
import { join } from 'node:path';
import { pageOf, records } from '../corpus/records.ts';
import { bundle, openWorlds } from '../corpus/world.ts';
import { median } from './journeys.ts';

export interface Classify {
  /** Of a page seen for the first time, and of one looked at again (ms). */
  first: number;
  again: number;
  forms: number;
}

interface Looked {
  millis: { detect: number };
}

export async function measureClassify(): Promise<Classify> {
  const worlds = await openWorlds(await bundle(join(import.meta.dirname, '../corpus/page-side.ts')));
  const [first, again]: [number[], number[]] = [[], []];
  try {
    const { open } = await worlds.world();
    const chosen = records().filter(({ fields }) => fields.length >= 15 && fields.length <= 30);
    for (const record of chosen) {
      const evaluate = await open(pageOf(record));
      await evaluate(`corpus.remember(${JSON.stringify(record.fields)})`);
      // The words of all languages are put together once a frame, at the first look.
      first.push((await evaluate<Looked>('corpus.look(false)')).millis.detect);
      again.push((await evaluate<Looked>('corpus.look(false)')).millis.detect);
    }
    return { first: median(first), again: median(again), forms: chosen.length };
  } finally {
    await worlds.close();
  }
}
