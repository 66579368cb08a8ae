/** Build time only: turns `messages/<area>.<language>.json` into the `_locales` files a browser reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'messages');

/** Each file's texts by `<area>.<language>`. */
function readAreas(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    readdirSync(FOLDER)
      .sort()
      .map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))]),
  );
}

/** All texts by language: `{ en: { key: text } }`. A key that two areas define throws: it is our bug. */
export function readMessages(): Record<string, Record<string, string>> {
  const languages: Record<string, Record<string, string>> = {};
  for (const [area, texts] of Object.entries(readAreas())) {
    const [, language] = area.split('.');
    if (!language) continue;
    languages[language] ??= {};
    const all = languages[language];
    for (const [key, text] of Object.entries(texts)) {
      if (key in all) throw new Error(`${area}: "${key}" is defined twice`);
      all[key] = text;
    }
  }
  return languages;
}

/** The generated files, by their path inside the extension. */
export function localeFiles(): { relativeDest: string; contents: string }[] {
  return Object.entries(readMessages()).map(([language, texts]) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: `${JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])), null, 1)}\n`,
  }));
}
