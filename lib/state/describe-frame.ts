/** Asks one frame for its forms, with what the person said of its fields on an earlier visit. */
import { askEngine, type FrameEngine } from '../message/client.ts';
import type { FrameForms, ToEngine } from '../message/types.ts';
import { type PickedPlace, pickedPlaces, picksAt } from '../storage/picks.ts';

async function formsOf(engine: FrameEngine, message: ToEngine): Promise<FrameForms | null> {
  const answer = await askEngine(engine, message);
  return answer?.type === 'forms' ? answer.frame : null;
}

interface HowToAsk {
  /** Read once by who asks many frames. */
  places?: readonly PickedPlace[];
  /** For a fill without a click. */
  unasked?: boolean;
}

/** null where the frame does not answer: it holds nothing, or went away. */
export async function describeFrame(
  engine: FrameEngine,
  { places, unasked = false }: HowToAsk = {},
): Promise<FrameForms | null> {
  const frame = await formsOf(engine, unasked ? { type: 'describe', unasked } : { type: 'describe' });
  if (!frame || frame.picks > 0) return frame;
  const picks = picksAt(places ?? (await pickedPlaces()), frame.origin + frame.path);
  return picks.length > 0 ? ((await formsOf(engine, { type: 'picks', picks })) ?? frame) : frame;
}
