/** Registry file for Chrome and Edge on Windows: replaces the extension's whole policy, so that no old entry stays. */
import type { PolicyValue, PolicyValues } from './policy-types.ts';

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function printValue(name: string, value: Exclude<PolicyValue, readonly string[]>): string {
  if (typeof value === 'string') return `${quoted(name)}=${quoted(value.replace(/[\r\n]+/g, ' '))}`;
  return `${quoted(name)}=dword:${Number(value).toString(16).padStart(8, '0')}`;
}

/** `root` is the browser's policy key below HKEY_LOCAL_MACHINE; numbers are whole and not negative. */
export function printReg(root: string, extensionId: string, values: PolicyValues): string {
  const key = `HKEY_LOCAL_MACHINE\\${root}\\3rdparty\\extensions\\${extensionId}\\policy`;
  const lists: string[] = [];
  const plain: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object') {
      lists.push('', `[${key}\\${name}]`, ...value.map((one, index) => printValue(String(index + 1), one)));
    } else plain.push(printValue(name, value));
  }
  return ['Windows Registry Editor Version 5.00', '', `[-${key}]`, '', `[${key}]`, ...plain, ...lists, ''].join('\r\n');
}

/** UTF-16 with its mark: what regedit writes, and the only form in which it reads names beyond ASCII. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const marked = `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), true);
  return bytes;
}
