/** Every page, import, life and storage row has a test, and the table of rows names files that hold it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const HERE = import.meta.dirname;
const table = readFileSync(join(HERE, 'rows.md'), 'utf8');
const rows = [...table.matchAll(/^\| ([PILS]\d+) \|[^|]+\| (.+) \|$/gm)].map(([, row = '', tests = '']) => ({
  row,
  files: [...tests.matchAll(/`([^`]+\.ts)`/g)].map((match) => match[1] ?? ''),
}));
const wanted = [
  ...Array.from({ length: 25 }, (_, at) => `P${at + 1}`),
  ...Array.from({ length: 15 }, (_, at) => `I${at + 1}`),
  ...Array.from({ length: 6 }, (_, at) => `L${at + 1}`),
  ...Array.from({ length: 21 }, (_, at) => `S${at + 1}`),
];

describe('rows', () => {
  it('all stand in the table, once', () => expect(rows.map(({ row }) => row)).toEqual(wanted));

  it.each(rows)('$row is held by files that are there', ({ files }) => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(HERE, 'browser', file)), file).toBe(true);
  });

  it.each(rows.filter(({ row }) => /^[PIS]/.test(row) && row !== 'S11'))(
    '$row is named in a test of its first file',
    ({ row, files }) => {
      expect(readFileSync(join(HERE, 'browser', files[0] ?? ''), 'utf8')).toMatch(new RegExp(`['" ,]${row}\\b`));
    },
  );
});
