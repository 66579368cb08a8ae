/** The tables of guards stay true to the code: `npm run guards` takes each out, this only looks whether it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tools/build.ts';
import { GUARDS } from './all.ts';

describe('guards', () => {
  it.each(GUARDS)('$row in $file stands once in the code, and its test is there', (guard) => {
    expect(readFileSync(join(ROOT, guard.file), 'utf8').split(guard.find)).toHaveLength(2);
    expect(guard.replace).not.toBe(guard.find);
    expect(existsSync(join(ROOT, guard.test))).toBe(true);
  });
});
