/**
 * XML from outside to plain nodes, alike in node, page and worker (no DOM). Size first, then no DOCTYPE and no ENTITY
 * (entities that multiply are not stopped by parsers), then bounded depth, then well-formedness with line and column.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod/mini';
import { accepted, type Outcome, refused } from './fault.ts';

export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** Own text, CDATA included, entities decoded, not trimmed. */
  text: string;
}

const MOST_TAGS_DEEP = 64;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Entities are decoded below: the five of XML and numbers, once, and not in CDATA.
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: MOST_TAGS_DEEP,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name)] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? String.fromCodePoint(code) : whole;
  });
}

/** What the library returns for one element, text or CDATA: one key beside ":@", the attributes. */
const partsSchema = z.array(z.record(z.string(), z.unknown()));
const attributesSchema = z.record(z.string(), z.string());

function toNodes(raw: unknown): { nodes: XmlNode[]; text: string } {
  const parts = partsSchema.safeParse(raw);
  const nodes: XmlNode[] = [];
  let text = '';
  for (const part of parts.success ? parts.data : []) {
    const name = Object.keys(part).find((key) => key !== ':@') ?? '';
    if (name === '#text') text += decodeEntities(String(part[name]));
    else if (name === '#cdata') text += plainText(part[name]);
    else nodes.push(toNode(name, part));
  }
  return { nodes, text };
}

function plainText(raw: unknown): string {
  const parts = partsSchema.safeParse(raw);
  return (parts.success ? parts.data : []).map((part) => String(part['#text'] ?? '')).join('');
}

function toNode(name: string, part: Record<string, unknown>): XmlNode {
  const { nodes, text } = toNodes(part[name]);
  const attributes = attributesSchema.safeParse(part[':@']);
  const entries = attributes.success ? Object.entries(attributes.data) : [];
  return {
    name,
    attributes: new Map(entries.map(([key, value]) => [key, decodeEntities(value)])),
    children: nodes,
    text,
  };
}

/** Parses a whole document of at most `mostLength` characters and returns its root. */
export function parseXml(text: string, mostLength: number): Outcome<XmlNode> {
  if (text.length > mostLength) return refused('tooLarge', [String(Math.round(mostLength / 1024))]);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refused('xmlDoctype');
  const body = text.replace(/^\ufeff/, '').trimStart();
  try {
    const { nodes } = toNodes(parser.parse(body));
    const valid = XMLValidator.validate(body);
    if (valid !== true)
      return { ok: false, fault: { code: 'xmlSyntax', values: [], line: valid.err.line, column: valid.err.col } };
    const [root, ...rest] = nodes;
    return root && rest.length === 0 ? accepted(root) : refused('xmlSyntax');
  } catch (error) {
    // The library throws on malformed text; its sentence is for developers.
    return refused(error instanceof Error && /nested/i.test(error.message) ? 'xmlDepth' : 'xmlSyntax');
  }
}

/** Children with this name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** Trimmed text of the first child with this name; null where there is none. */
export function childText(node: XmlNode, name: string): string | null {
  const child = node.children.find((one) => one.name === name);
  return child ? child.text.trim() : null;
}

/** Text safe between tags and in quoted attributes; characters XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((letter) => isXmlCharacter(letter.codePointAt(0) ?? 0))
    .join('')
    .replace(/[&<>"']/g, (sign) => `&${Object.keys(NAMED).find((name) => NAMED[name] === sign)};`);
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
