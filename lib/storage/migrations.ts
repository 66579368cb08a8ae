/**
 * From each released schema of stored records to the next: pure functions, numbered by the version they start from
 * (the first takes 1 to 2). Reading migrates in memory and writes nothing, so a worker that is killed in the middle
 * starts again from the same item; the item itself changes with the next edit. `test/storage/samples` holds a frozen
 * sample of every version that was released.
 */
export interface Versioned {
  readonly v: number;
  readonly [field: string]: unknown;
}
export type Migration = (record: Versioned) => Versioned;

export const MIGRATIONS: readonly Migration[] = [];

/** The record in the newest form that the steps lead to; a newer one, or one of an unknown age, comes back as it is. */
export function migrate(record: Versioned, steps: readonly Migration[]): Versioned {
  let now = record;
  for (let step = steps[now.v - 1]; step; step = steps[now.v - 1]) {
    const next = step(now);
    if (next.v !== now.v + 1) throw new Error(`migration ${now.v} does not lead to ${now.v + 1}`);
    now = next;
  }
  return now;
}
