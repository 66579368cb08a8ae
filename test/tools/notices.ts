/**
 * `npm run notices`: writes THIRD-PARTY-NOTICES.md from the packages that the extension bundles (the dependencies and
 * theirs); a test compares, so that a new dependency cannot come without its notice.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';

interface Package {
  name: string;
  version: string;
  license: string;
  folder: string;
  dependencies: string[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readPackage(folder: string): Package {
  const raw: object = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const dependencies: unknown = Reflect.get(raw, 'dependencies');
  return {
    name: textOf(Reflect.get(raw, 'name')),
    version: textOf(Reflect.get(raw, 'version')),
    license: textOf(Reflect.get(raw, 'license')),
    folder,
    dependencies: dependencies && typeof dependencies === 'object' ? Object.keys(dependencies) : [],
  };
}

/** Where node finds `name` from a package's folder: its own node_modules first, then those above. */
function folderOf(name: string, from: string): string {
  const own = join(from, 'node_modules', name);
  return existsSync(own) ? own : join(ROOT, 'node_modules', name);
}

/** Every package that the dependencies bring along, once, by name. */
export function bundledPackages(): Package[] {
  const found = new Map<string, Package>();
  const add = (name: string, from: string) => {
    const one = readPackage(folderOf(name, from));
    const key = `${one.name}@${one.version}`;
    if (found.has(key)) return;
    found.set(key, one);
    for (const next of one.dependencies) add(next, one.folder);
  };
  for (const name of readPackage(ROOT).dependencies) add(name, ROOT);
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function licenceText({ folder, license }: Package): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|-|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : `Licence: ${license}`;
}

/** Fences longer than any in the text. */
const quoted = (text: string) => `~~~~text\n${text}\n~~~~`;

/** The whole file. */
export function notices(): string {
  const parts = bundledPackages().map(
    (one) => `## ${one.name} ${one.version}\n\n${one.license}\n\n${quoted(licenceText(one))}`,
  );
  return `# Third-party notices

What the extension bundles, with its licences; made by \`npm run notices\`.

The forms in \`test/forms\` and \`test/more-forms\` are rebuilt for tests and are no part of the extension; they hold interface texts as found in the named products. Names of products and providers belong to their owners.

${parts.join('\n\n')}
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.md'), notices());
