/** Holds the house together: who may import whom, no circles, short files, browser and document only at the edge. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Folder → folders it may import values from; `types:` only `import type`. */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/mail': [],
  'lib/detect': ['lib/mail'],
  'lib/address': ['lib/mail'],
  'lib/formats': ['lib/mail'],
  'lib/fill': ['lib/mail', 'types:lib/detect'],
  'lib/message': ['lib/mail', 'types:lib/detect', 'types:lib/fill', 'lib/platform'],
  'lib/discovery': ['lib/mail', 'lib/formats', 'lib/address'],
  'lib/storage': ['lib/mail', 'lib/formats', 'lib/platform'],
  // Fetches and keeps: the one place where what others publish meets what is stored.
  'lib/lists': ['lib/mail', 'lib/formats', 'lib/address', 'lib/storage'],
  'lib/dom': ['types:lib/detect', 'types:lib/fill', 'lib/platform'],
  'lib/page': ['lib/dom', 'lib/detect', 'lib/fill', 'lib/mail', 'lib/message', 'lib/platform'],
  'lib/platform': [],
  'lib/state': [
    'lib/storage',
    'lib/lists',
    'lib/message',
    'lib/mail',
    'lib/discovery',
    'lib/address',
    'lib/formats',
    'lib/fill',
    'types:lib/detect',
    'lib/platform',
  ],
  components: [
    'lib/state',
    'lib/mail',
    'lib/address',
    'lib/formats',
    'lib/platform',
    'types:lib/fill',
    'types:lib/detect',
    'types:lib/storage',
    'types:lib/discovery',
    'types:lib/lists',
    'types:lib/message',
  ],
};
const BROWSER_ALLOWED = ['lib/platform', 'lib/storage', 'lib/message', 'entrypoints'];
const DOCUMENT_ALLOWED = ['lib/dom', 'lib/page', 'components', 'entrypoints'];
/** The code in every frame stays free of these. */
const ENGINE_FOLDERS = ['lib/detect', 'lib/fill', 'lib/dom', 'lib/page', 'lib/mail'];
const HEAVY = /^(zod|preact|@preact|webextension-polyfill|wxt\/browser)/;
/** Files that are tables: their length is the number of rows. */
const TABLES = /(lexicon|cues|providers|directory|icons|messages|concepts|words|table)/;
const MOST_LINES = 200;

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const SOURCES = ['lib', 'components', 'entrypoints'].flatMap(files);
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

function importsOf(file: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...withoutComments(text(file)).matchAll(pattern)].flatMap((match) => {
    const target = match[4] ?? match[5];
    if (!target) return [];
    const names = match[3] ?? '';
    const allTypes = /^\s*\{/.test(names) && [...names.matchAll(/[{,]\s*(?!type\s)[\w$]/g)].length === 0;
    const to = target.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), target)).replaceAll('\\', '/')
      : target;
    return [{ from: file, to, typeOnly: Boolean(match[2]) || allTypes }];
  });
}

function folderOf(path: string): string | undefined {
  return path.match(/^lib\/[^/]+/)?.[0] ?? path.match(/^(components|entrypoints|test)\b/)?.[0];
}

const IMPORTS = SOURCES.flatMap(importsOf);

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const source = folderOf(from);
  const target = folderOf(to);
  if (!source || !target || source === target) return true;
  if (target === 'entrypoints' || target === 'test') return false;
  if (source === 'entrypoints') return true;
  const allowed = MAY_IMPORT[source] ?? [];
  return allowed.includes(target) || (typeOnly && allowed.includes(`types:${target}`));
}

function circles(): string[] {
  const edges = new Map(SOURCES.map((file) => [file, IMPORTS.filter((one) => one.from === file && !one.typeOnly)]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const edge of edges.get(file) ?? []) visit(edge.to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of SOURCES) visit(file, []);
  return found;
}

describe('imports', () => {
  it('run one way', () => {
    const wrong = IMPORTS.filter((one) => !isAllowed(one)).map((one) => `${one.from} → ${one.to}`);
    expect(wrong).toEqual([]);
  });
  it('are those that the README of each folder allows', () => {
    const wrong = readdirSync(join(ROOT, 'lib')).flatMap((folder) => {
      const allows = text(`lib/${folder}/README.md`).split('May import:')[1];
      const allowed = (MAY_IMPORT[`lib/${folder}`] ?? []).map((one) => one.replace(/^.*\//, ''));
      return allows === undefined
        ? []
        : allowed.filter((one) => !allows.includes(`\`${one}\``)).map((one) => `${folder}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });
  it('have no circles', () => expect(circles()).toEqual([]));
  it('name files that exist', () => {
    const missing = IMPORTS.filter((one) => one.to.startsWith('lib/') || one.to.startsWith('components/'))
      .filter((one) => /\.tsx?$/.test(one.to) && !SOURCES.includes(one.to))
      .map((one) => `${one.from} → ${one.to}`);
    expect(missing).toEqual([]);
  });
  it('keep the code in every frame light', () => {
    const heavy = IMPORTS.filter((one) => !one.typeOnly && HEAVY.test(one.to))
      .filter((one) => ENGINE_FOLDERS.includes(folderOf(one.from) ?? ''))
      .filter((one) => !/lib\/mail\/(preset-schema|field-pick-schema|domain|lint|hostname)/.test(one.from))
      .map((one) => `${one.from} → ${one.to}`);
    expect(heavy).toEqual([]);
  });
});

describe('files', () => {
  it('are short, tables aside', () => {
    const long = SOURCES.filter((file) => !TABLES.test(file)).filter(
      (file) => text(file).split('\n').length > MOST_LINES + 1,
    );
    expect(long).toEqual([]);
  });
  it('use the browser only at the edge', () => {
    const pattern = /(?<![\w.$'"`/-])(browser|chrome)\s*\.\s*\w/;
    const wrong = SOURCES.filter((file) => !BROWSER_ALLOWED.includes(folderOf(file) ?? '')).filter((file) =>
      pattern.test(withoutComments(text(file))),
    );
    expect(wrong).toEqual([]);
  });
  it('use the document only at the edge', () => {
    const pattern = /(?<![\w.$'"`/-])document\s*\.\s*\w/;
    const wrong = SOURCES.filter((file) => !DOCUMENT_ALLOWED.includes(folderOf(file) ?? '')).filter((file) =>
      pattern.test(withoutComments(text(file))),
    );
    expect(wrong).toEqual([]);
  });
  it('silence neither compiler nor linter', () => {
    const pattern =
      /\bas any\b|: any\b|as unknown as|\bas never\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|oxlint-disable/;
    expect(SOURCES.filter((file) => pattern.test(text(file)))).toEqual([]);
  });
  it('cite no document that is not in the repository', () => {
    const cites = /\b(DECISIONS|RELIABILITY|COST|TECHNIQUES|ARCHITECTURE|STYLE)\b( [A-Z]?\d|\.md|:)/;
    expect(SOURCES.filter((file) => cites.test(text(file)))).toEqual([]);
  });
  it('export what other code uses', () => {
    const code = [...SOURCES, 'wxt.config.ts'].map((file) => ({ file, code: text(file) }));
    const unused = SOURCES.flatMap((file) =>
      [...text(file).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].flatMap(([, name]) => {
        const isNamed = new RegExp(`\\b${name}\\b`, 'g');
        const used = code.some((one) => (one.code.match(isNamed)?.length ?? 0) > (one.file === file ? 1 : 0));
        return used ? [] : [`${file}: ${name}`];
      }),
    );
    expect(unused).toEqual([]);
  });
  it('name no site in the code that reads pages', () => {
    const names =
      /hubspot|pipedrive|nextcloud|roundcube|sogo\b|chatwoot|node-?red|\bn8n\b|zammad|freescout|location\.host\b/i;
    const folders = ['lib/detect', 'lib/fill', 'lib/dom', 'lib/page'];
    expect(SOURCES.filter((file) => folders.includes(folderOf(file) ?? '') && names.test(text(file)))).toEqual([]);
  });
});
