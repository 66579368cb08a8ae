export type PortProblem = 'empty' | 'notANumber' | 'outOfRange';
/** `repaired` is the port that was meant ("993 ", full-width or Arabic digits), null where that is anyone's guess. */
export type PortResult = { ok: true; port: number } | { ok: false; problem: PortProblem; repaired: number | null };

/** Reads a TCP port: exactly the ASCII digits of 1 to 65535. `1e3`, `+993`, `0x1f` are no ports. */
export function parsePort(text: string): PortResult {
  if (/^[0-9]{1,5}$/.test(text)) {
    const port = Number(text);
    return port >= 1 && port <= 65535 ? { ok: true, port } : { ok: false, problem: 'outOfRange', repaired: null };
  }
  if (text.trim() === '') return { ok: false, problem: 'empty', repaired: null };
  if (/^-?[0-9]{1,20}$/.test(text.slice(0, 22))) return { ok: false, problem: 'outOfRange', repaired: null };
  return { ok: false, problem: 'notANumber', repaired: repair(text) };
}

function repair(text: string): number | null {
  if (text.length > 40) return null;
  const ascii = text
    .normalize('NFKC')
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f));
  const result = /^[0-9]{1,5}$/.test(ascii) ? parsePort(ascii) : null;
  return result?.ok ? result.port : null;
}
