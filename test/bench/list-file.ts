/** How long an organisation's whole list takes to be read and checked. */
import { parseListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { median } from './journeys.ts';

const PRESETS = 10_000;
const HEAD = { id: 'bench', name: 'Bench', revision: 1, issued: '2026-11-24T12:00:00Z', nextKey: null };

/** Median of three (ms), of a list with 10,000 presets. */
export function measureListFile(): number {
  const presets = Array.from({ length: PRESETS }, (_, index) => {
    return { ...demoPreset(`d${index}.example`), id: `p${index}`, revision: {}, modified: 0 };
  });
  const text = printListDocument({ ...HEAD, expires: '2027-11-24T12:00:00Z', presets });
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    if (!parseListDocument(text).ok) throw new Error('The list of the benchmark is not read.');
    return performance.now() - start;
  });
  return median(times);
}
