/** Every text exists in every complete language, is used, and takes the same values. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../lib/platform/locales-build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const messages = readMessages();
const english = messages.en ?? {};
const keys = Object.keys(english);
const COMPLETE = ['de', 'fr', 'es', 'it', 'pt', 'ja'];

function sources(folder: string): string {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
const code =
  ['lib', 'components', 'entrypoints'].map(sources).join('\n') + readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();
/** Keys put together from a prefix and a word, as in t(`refusal_${code}`). */
const prefixes = [...code.matchAll(/[`'"]([a-z][A-Za-z]*_?)\$\{/g)]
  .map((match) => match[1] ?? '')
  .filter((prefix) => prefix.length > 4);
const isUsed = (key: string) => {
  const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
  const named = new RegExp(`['"\`]${base}['"\`]|__MSG_${base}__`).test(code);
  return named || prefixes.some((prefix) => key.startsWith(prefix));
};

/** Texts of answers that the parts below the interface give already; their views name them when they come. */
const WAITING = /^(discovery|fault|import|policy|address|service|ip|feed|lookup|format)/;

describe('texts', () => {
  it.each(COMPLETE)('%s has every key of English and no other', (language) => {
    const other = Object.keys(messages[language] ?? {});
    expect(other.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !other.includes(key))).toEqual([]);
  });
  it.each(Object.keys(messages))('%s takes the same values as English', (language) => {
    const wrong = Object.entries(messages[language] ?? {}).filter(
      ([key, text]) => placeholders(text) !== placeholders(english[key] ?? ''),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
  it('of the card have no plural forms but those that are sent to it', () => {
    const all = Object.values(messages).flatMap((texts) => Object.keys(texts));
    expect(all.filter((key) => /^offer.*_(zero|two|few|many)$/.test(key))).toEqual([]);
  });
  it('are all used', () => {
    const waiting = keys.filter((key) => WAITING.test(key));
    expect(keys.filter((key) => !isUsed(key) && !waiting.includes(key))).toEqual([]);
  });
  it('have names that browsers take', () => expect(keys.filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]));
  it('are never empty', () => expect(Object.entries(english).filter(([, text]) => text.trim() === '')).toEqual([]));
});
