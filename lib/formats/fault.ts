/** Why a file, or one entry in it, is not taken. `fault_<code>` is the key of its sentence; `values` fill it. */
export const FAULT_CODES = [
  'tooLarge',
  'empty',
  'binary',
  'unknownFormat',
  'newerVersion',
  'noPresets',
  'tooMany',
  'jsonSyntax',
  'jsonDuplicateKey',
  'jsonComment',
  'jsonTrailingComma',
  'jsonNumber',
  'jsonString',
  'jsonDepth',
  'jsonForbiddenKey',
  'unknownKey',
  'wrongType',
  'badHostname',
  'badDomain',
  'badPort',
  'badValue',
  'noDomain',
  'noServer',
  'xmlSyntax',
  'xmlDoctype',
  'xmlDepth',
  'xmlRoot',
  'plistBinary',
  'cms',
  'csvHeader',
  'csvQuotes',
  'link',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface Fault {
  code: FaultCode;
  /** 1-based, null where the format has none. */
  line: number | null;
  column: number | null;
  values: string[];
}
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export function refused(
  code: FaultCode,
  values: string[] = [],
  line: number | null = null,
): { ok: false; fault: Fault } {
  return { ok: false, fault: { code, line, column: null, values } };
}

/** A fault in one text, to be kept: code, line, column and values, one a line. */
export const packFault = ({ code, line, column, values }: Fault): string =>
  [`fault_${code}`, line ?? '', column ?? '', ...values.map((value) => value.replaceAll('\n', ' '))].join('\n');

/** The fault that `packFault` made a text of; null for any other text. A code alone is one of earlier versions. */
export function unpackFault(text: string): Fault | null {
  const [name, line = '', column = '', ...values] = text.split('\n');
  const code = FAULT_CODES.find((one) => `fault_${one}` === name);
  if (!code) return null;
  const place = (digits: string) => (/^\d+$/.test(digits) ? Number(digits) : null);
  return { code, line: place(line), column: place(column), values };
}

/** Line and column (both from 1) of an offset in `text`; CRLF counts as one line end. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Line numbers for many offsets of one text: the line ends are found once, at the first question. */
export function lineFinder(text: string): (offset: number) => number {
  let ends: number[] | null = null;
  return (offset) => {
    ends ??= lineEnds(text);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function lineEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}
