import type * as z from 'zod/mini';

/** A stored list entry by entry: what is damaged, or one entry too many, takes nothing else with it. */
export function readEach<T>(schema: z.ZodMiniType<T>, raw: unknown): T[] {
  return (Array.isArray(raw) ? raw : []).flatMap((one) => {
    const result = schema.safeParse(one);
    return result.success ? [result.data] : [];
  });
}
