/** Known failures, kept in both directions: a new one fails the run, and so does one that is mended but still listed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './run.ts';

type Variant = 'plain' | 'labelsOnly';
interface Known {
  id: string;
  languages: string[];
  variant: Variant;
  reason: string;
}

export function compareWithKnown(results: Result[], variant: Variant): string[] {
  const known: Known[] = JSON.parse(readFileSync(join(import.meta.dirname, 'known-failures.json'), 'utf8'));
  const here = known.filter((one) => one.variant === variant);
  return results.flatMap(({ record, language, verdict }) => {
    const listed = here.some((one) => one.id === record.id && one.languages.includes(language));
    if (verdict.perfect && listed)
      return [`${record.id} (${language}) does not fail any more: take it out of known-failures.json`];
    if (!verdict.perfect && !listed) return [`${record.id} (${language}) fails and is not in known-failures.json`];
    return [];
  });
}
