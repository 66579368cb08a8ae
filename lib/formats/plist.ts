/** Apple property lists in XML: read into plain values, and printed. The binary form is refused by name. */
import { accepted, type Outcome, refused } from './fault.ts';
import { escapeXml, parseXml, type XmlNode } from './xml-text.ts';

export type PlistValue = string | number | boolean | PlistValue[] | PlistDict;
export type PlistDict = ReadonlyMap<string, PlistValue>;

/** Characters; profiles carry certificates and pictures beside the mail settings. */
export const MOST_PLIST = 1024 * 1024;
/** Every property list has this line; it declares nothing. Any other DOCTYPE is refused by the XML reader. */
const APPLE_DOCTYPE =
  /<!DOCTYPE\s+plist\s+PUBLIC\s+"-\/\/Apple[^"<>[\]]{0,100}"\s+"https?:\/\/www\.apple\.com\/[^"<>[\]]{0,100}"\s*>/;

/** Reads a whole property list. Data and dates come back as text. */
export function parsePlist(text: string): Outcome<PlistValue> {
  if (text.startsWith('bplist')) return refused('plistBinary');
  if (text.length > MOST_PLIST) return refused('tooLarge', ['1024']);
  const xml = parseXml(text.replace(APPLE_DOCTYPE, ''), MOST_PLIST);
  if (!xml.ok) return xml;
  const [only] = xml.value.name === 'plist' ? xml.value.children : [];
  const value = only ? toValue(only) : null;
  return value === null ? refused('xmlRoot', [xml.value.name.slice(0, 80)]) : accepted(value);
}

function toValue(node: XmlNode): PlistValue | null {
  switch (node.name) {
    case 'dict':
      return toDict(node);
    case 'array':
      return node.children.flatMap((child) => toValue(child) ?? []);
    case 'true':
    case 'false':
      return node.name === 'true';
    case 'integer':
    case 'real':
      return Number(node.text.trim() || 'NaN');
    case 'string':
    case 'data':
    case 'date':
      return node.text;
    default:
      return null;
  }
}

/** Of a repeated key the first counts. */
function toDict(node: XmlNode): PlistDict {
  const dict = new Map<string, PlistValue>();
  for (const [index, child] of node.children.entries()) {
    const next = child.name === 'key' ? node.children[index + 1] : undefined;
    const value = next && next.name !== 'key' ? toValue(next) : null;
    if (value !== null && !dict.has(child.text)) dict.set(child.text, value);
  }
  return dict;
}

export function isDict(value: PlistValue | undefined): value is PlistDict {
  return value instanceof Map;
}

function printValue(value: PlistValue, indent: string): string[] {
  const deeper = `${indent}\t`;
  if (typeof value === 'string') return [`${indent}<string>${escapeXml(value)}</string>`];
  if (typeof value === 'boolean') return [`${indent}<${value}/>`];
  if (typeof value === 'number') return [`${indent}<integer>${value}</integer>`];
  if (Array.isArray(value)) {
    return [`${indent}<array>`, ...value.flatMap((one) => printValue(one, deeper)), `${indent}</array>`];
  }
  const members = [...value].flatMap(([key, one]) => [
    `${deeper}<key>${escapeXml(key)}</key>`,
    ...printValue(one, deeper),
  ]);
  return [`${indent}<dict>`, ...members, `${indent}</dict>`];
}

/** Prints a property list; numbers are whole. */
export function printPlist(value: PlistValue): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...printValue(value, ''),
    '</plist>',
    '',
  ].join('\n');
}
