/** The fenced examples of a document, so that they can be run as they stand there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';

/** The first block of this kind in a file of the repository. */
export function exampleIn(file: string, kind: string): string {
  const block = new RegExp(`^\`\`\`${kind}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(
    readFileSync(join(ROOT, file), 'utf8'),
  )?.[1];
  if (block === undefined) throw new Error(`${file} has no ${kind} example`);
  return block;
}
