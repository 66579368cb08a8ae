/** I14 over random presets: what is exported is imported whole, and exported again as the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCsv } from '../../lib/formats/csv.ts';
import { importFile, importText } from '../../lib/formats/import-file.ts';
import type { ImportPreview } from '../../lib/formats/import-types.ts';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { parsePolicyPreset, printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import { printShareLink } from '../../lib/formats/share-link.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { anyPresets } from '../tools/any-preset.ts';

const SEED = { seed: 14, numRuns: 400 };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const options = (existing: readonly Preset[] = []) => ({ existing, makeId: () => 'made' });
const some = anyPresets.filter((presets) => presets.length > 0);

function taken(preview: ImportPreview): Preset[] {
  if (preview.kind === 'refused') throw new Error(preview.fault.code);
  return preview.entries.map((entry) => {
    if (entry.kind !== 'new') throw new Error(JSON.stringify(entry));
    return entry.preset;
  });
}

/** People and spreadsheets leave blanks around cells, which reading takes off. */
function withoutOuterBlanks(presets: Preset[]): Preset[] {
  return JSON.parse(JSON.stringify(presets), (_, value: unknown) => (typeof value === 'string' ? value.trim() : value));
}

describe('I14', () => {
  it('random presets are of every kind', () => {
    const all = fc.sample(some, { seed: 14, numRuns: 200 }).flat();
    expect(all.length).toBeGreaterThan(400);
    expect(new Set(all.map((preset) => preset.kind))).toEqual(new Set(['mail', 'exchange']));
  });
  it('export, import into an empty profile, export: the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (presets) => {
        const text = printMailfillFile(presets);
        const back = taken(await importFile(bytesOf(text), 'x.json', options()));
        expect(printMailfillFile(back.reverse())).toBe(text);
        const again = await importFile(bytesOf(text), 'x.json', options(back));
        expect(again.kind === 'preview' && again.entries.every((entry) => entry.kind === 'same')).toBe(true);
      }),
      SEED,
    );
  });
  it('a file of the first version, frozen, comes back as the same bytes', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/presets-1.mailfill')));
    const back = taken(await importFile(bytes, 'presets-1.mailfill', options()));
    expect(back).toHaveLength(4);
    expect(bytesOf(printMailfillFile(back))).toEqual(bytes);
  });
  it('a link and a policy lose nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (presets) => {
        const link = await printShareLink(presets);
        if (!link.ok) throw new Error(link.fault.code);
        expect(printMailfillFile(taken(await importText(link.value, options())))).toBe(printMailfillFile(presets));
        const policy = presets.map((preset) => parsePolicyPreset(printPolicyPreset(preset, 'locked'), 'x'));
        expect(printMailfillFile(policy.flatMap((one) => (one.ok ? [one.value.preset] : [])))).toBe(
          printMailfillFile(presets),
        );
      }),
      { ...SEED, numRuns: 100 },
    );
  });
  it('a table keeps everything but blanks at the ends of a cell', async () => {
    await fc.assert(
      fc.asyncProperty(some.map(withoutOuterBlanks), async (presets) => {
        const text = printCsv(presets);
        const back = taken(await importFile(bytesOf(text), 'x.csv', options()));
        expect(printCsv(back)).toBe(text);
      }),
      { ...SEED, numRuns: 100 },
    );
  });
});
