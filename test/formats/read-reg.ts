/** Reads a registry file as the documentation of its format says, for tests. */
export function readReg(bytes: Uint8Array): Map<string, Map<string, string | number>> {
  const text = new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  const [first, ...lines] = text.split('\r\n');
  if (first !== 'Windows Registry Editor Version 5.00') throw new Error(`header: ${first}`);
  const keys = new Map<string, Map<string, string | number>>();
  let current: Map<string, string | number> | undefined;
  for (const line of lines.filter((one) => one !== '')) {
    const key = /^\[(-?)(.+)\]$/.exec(line);
    if (key) {
      current = new Map();
      for (const old of key[1] ? [...keys.keys()].filter((one) => one.startsWith(key[2] ?? '')) : []) keys.delete(old);
      if (!key[1]) keys.set(key[2] ?? '', current);
      continue;
    }
    const value = /^"((?:[^"\\]|\\.)*)"=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))$/.exec(line);
    if (!value || !current) throw new Error(`line: ${line}`);
    const plain = (escaped: string) => escaped.replace(/\\(.)/g, '$1');
    current.set(plain(value[1] ?? ''), value[3] === undefined ? plain(value[2] ?? '') : Number.parseInt(value[3], 16));
  }
  return keys;
}
