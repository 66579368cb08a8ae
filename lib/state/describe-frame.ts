/** Asks one frame for its forms, with what the person said of its fields on an earlier visit. */
import { pickPlaceOf } from '../mail/field-pick.ts';
import { askEngine, type FrameEngine } from '../message/client.ts';
import type { FrameForms } from '../message/types.ts';
import { picksFor } from '../storage/picks.ts';

const formsOf = async (engine: FrameEngine, message: Parameters<typeof askEngine>[1]): Promise<FrameForms | null> => {
  const answer = await askEngine(engine, message);
  return answer?.type === 'forms' ? answer.frame : null;
};

/** The address that picks are kept under; null for frames without one of their own. */
export const addressOf = ({ origin, path }: Pick<FrameForms, 'origin' | 'path'>): string | null =>
  pickPlaceOf(origin + path) ? origin + path : null;

/** null where the frame does not answer: it holds nothing, or went away. */
export async function describeFrame(engine: FrameEngine): Promise<FrameForms | null> {
  const frame = await formsOf(engine, { type: 'describe' });
  const address = frame && frame.picks === 0 ? addressOf(frame) : null;
  if (address === null) return frame;
  const picks = await picksFor(address);
  return picks.length > 0 ? ((await formsOf(engine, { type: 'picks', picks })) ?? frame) : frame;
}
