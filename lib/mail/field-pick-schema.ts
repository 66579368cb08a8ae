/** Picks as they cross a border: from a frame to the worker, and out of storage. */
import * as z from 'zod/mini';
import { type FieldPick, MOST_PICK_TEXT, MOST_PICKS, PICK_CONTROLS, PICK_PROPERTIES } from './field-pick.ts';

const text = z.string().check(z.maxLength(MOST_PICK_TEXT));

export const fieldPicksSchema: z.ZodMiniType<FieldPick[]> = z
  .array(
    z.object({
      control: z.enum(PICK_CONTROLS),
      name: text,
      htmlId: text,
      label: text,
      nth: z.int().check(z.gte(0), z.lte(400)),
      property: z.enum(PICK_PROPERTIES),
      direction: z.nullable(z.enum(['incoming', 'outgoing'])),
    }),
  )
  .check(z.maxLength(MOST_PICKS));
