import type { PartialLexicon } from '../concepts.ts';
import { en } from './en.ts';
import { universal } from './universal.ts';

/** Every language, by BCP 47 tag. */
export const LANGUAGES = { en } as const satisfies Record<string, PartialLexicon>;
export const LEXICONS: readonly PartialLexicon[] = [universal, ...Object.values(LANGUAGES)];
