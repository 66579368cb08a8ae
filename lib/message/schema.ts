/** What the worker accepts from frames. Anything else is dropped without an answer. */
import * as z from 'zod/mini';
import { fieldPicksSchema } from '../mail/field-pick-schema.ts';
import type { ToWorker } from './types.ts';

const count = z.int().check(z.gte(0), z.lte(10_000));
const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hint'), frameId: z.optional(z.int().check(z.gte(0))) }),
  z.object({ type: z.literal('wake') }),
  z.object({ type: z.literal('found'), forms: count }),
  z.object({
    type: z.literal('offer-clicked'),
    formId: z.string().check(z.maxLength(40)),
    domain: z.nullable(z.string().check(z.maxLength(253))),
    confirmed: z.boolean(),
  }),
  z.object({ type: z.literal('filled'), byHand: count }),
  z.object({ type: z.literal('dismissed') }),
  z.object({ type: z.literal('met'), domain: z.string().check(z.maxLength(253)) }),
  z.object({ type: z.literal('stay-away') }),
  z.object({ type: z.literal('picked'), picks: fieldPicksSchema }),
  z.object({ type: z.literal('pick-over') }),
]);

export function parseToWorker(raw: unknown): ToWorker | null {
  const result = toWorkerSchema.safeParse(raw);
  return result.success ? result.data : null;
}
