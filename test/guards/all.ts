/** Every safeguard that has a test to show for it. */
import { GUARDS as CONSENT } from './consent.ts';
import { GUARDS as IMPORT } from './import.ts';
import { GUARDS as SITES } from './sites.ts';
import { GUARDS as STORAGE } from './storage.ts';
import { GUARDS as TABLE } from './table.ts';
import type { Guard } from './types.ts';

export const GUARDS: readonly Guard[] = [...TABLE, ...IMPORT, ...SITES, ...STORAGE, ...CONSENT];
