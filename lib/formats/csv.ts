/** Presets as a table: one row each, header first. Spreadsheets must not run what stands in a cell. */
import Papa from 'papaparse';
import type { Preset } from '../mail/preset-types.ts';
import { COLUMNS, columnOf } from './csv-columns.ts';
import { rowToPreset } from './csv-row.ts';
import { accepted, type Fault, type Outcome, refused } from './fault.ts';
import { QUIET_PARTS, type QuietPart, type ReadPresets } from './import-types.ts';

/** Characters. */
export const MOST_CSV = 4 * 1024 * 1024;
/** A table without the column says nothing about it. */
const COLUMN_OF = {
  note: 'note',
  useStaticIps: 'use_static_ips',
  ipRanges: 'ip_ranges',
  certificate: 'allow_invalid_certificate',
} as const satisfies Record<QuietPart, string>;
const MOST_ROWS = 20_000;
/** What spreadsheets take for a formula at the start of a cell, also behind an apostrophe of our own. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

const escapeCell = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
const unescapeCell = (text: string) => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);

/** Prints all presets; a cell that a spreadsheet would calculate gets a leading apostrophe, which reading takes off. */
export function printCsv(presets: readonly Preset[]): string {
  const rows = presets.map((preset) => COLUMNS.map((column) => escapeCell(column.print(preset))));
  return `${Papa.unparse([COLUMNS.map((column) => column.name), ...rows], { newline: '\r\n' })}\r\n`;
}

/** Reads a table with a header row; comma, semicolon or tab between the cells. Unknown columns are left aside. */
export function readCsv(text: string): Outcome<ReadPresets> {
  if (text.length > MOST_CSV) return refused('tooLarge', ['4096']);
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) return refused('csvQuotes', [], (broken.row ?? 0) + 1);
  const [header = [], ...rows] = parsed.data;
  const columns = header.map((cell) => columnOf(unescapeCell(cell)));
  const names = columns.flatMap((column) => (column ? [column.name] : []));
  if (!names.includes('domains') || names.length < 2) return refused('csvHeader', [], 1);
  if (new Set(names).size < names.length) return refused('csvHeader', [], 1);
  if (rows.length > MOST_ROWS) return refused('tooMany', [String(MOST_ROWS)]);
  const read = readRows(
    rows,
    columns.map((column) => column?.name ?? null),
  );
  const silent = QUIET_PARTS.filter((part) => !names.includes(COLUMN_OF[part]));
  return accepted({ ...read, silent });
}

function readRows(rows: readonly string[][], names: readonly (string | null)[]): ReadPresets {
  const read: ReadPresets = { presets: [], rejected: [] };
  for (const [index, cells] of rows.entries()) {
    const entries = names.flatMap((name, at): [string, string][] =>
      name === null ? [] : [[name, unescapeCell(cells[at] ?? '').trim()]],
    );
    const row = Object.fromEntries(entries);
    const result = rowToPreset(row, String(index + 1));
    // Rows, not lines: a cell may hold line ends. The header is row 1, as spreadsheets count.
    const fault = (one: Fault): Fault => ({ ...one, line: index + 2 });
    if (result.ok) read.presets.push(result.value);
    else read.rejected.push({ name: (row.domains || String(index + 2)).slice(0, 100), fault: fault(result.fault) });
  }
  return read;
}
