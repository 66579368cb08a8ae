/** Version vectors: a counter per device tells which revision knew of which, whatever the clocks say. */
import type { VersionVector } from './preset-types.ts';

export type Order = 'same' | 'before' | 'after' | 'concurrent';

/** How `one` stands to `other`: `before` means that `other` knew of it. */
export function compareVectors(one: VersionVector, other: VersionVector): Order {
  let less = false;
  let more = false;
  for (const device of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = (one[device] ?? 0) - (other[device] ?? 0);
    if (difference < 0) less = true;
    if (difference > 0) more = true;
  }
  if (less && more) return 'concurrent';
  return less ? 'before' : more ? 'after' : 'same';
}

/** The smallest vector that knows of both. */
export function joinVectors(one: VersionVector, other: VersionVector): VersionVector {
  const joined: Record<string, number> = { ...one };
  for (const [device, counter] of Object.entries(other)) joined[device] = Math.max(joined[device] ?? 0, counter);
  return joined;
}

/** The next revision made on `device`. */
export function bump(vector: VersionVector, device: string): VersionVector {
  return { ...vector, [device]: (vector[device] ?? 0) + 1 };
}
