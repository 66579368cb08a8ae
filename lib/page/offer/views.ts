/** What the card says at each step, from the first sight of a form to the end of a fill. */
import type { FieldReport, FillPlan, FillReport } from '../../fill/types.ts';
import type { CardView } from './card.ts';
import { say, sayCount } from './words.ts';

export interface OfferActs {
  fill(): void;
  confirm(): void;
  undo(): void;
  close(): void;
}

const again = (acts: OfferActs) => ({ text: say('offerFill'), quiet: true, act: acts.fill });
const undo = (acts: OfferActs) => ({ text: say('offerUndo'), quiet: true, act: acts.undo });

/** `fillable`: how many fields of the form can be set. */
export const offerView = (fillable: number, acts: OfferActs): CardView => ({
  tone: null,
  title: say('offerTitle'),
  line: sayCount('offerFields', fillable),
  main: { text: say('offerFill'), quiet: false, act: acts.fill },
});

export const workingView = (): CardView => ({
  tone: null,
  title: say('offerTitle'),
  line: say('offerWorking'),
  main: null,
});

/** Fields that the person must set. */
export const byHandOf = ({ fields }: FillReport): FieldReport[] =>
  fields.filter((field) => field.byHand !== null && field.status !== 'filled');

export function reportView(report: FillReport, acts: OfferActs): CardView {
  const filled = report.fields.filter((field) => field.status === 'filled').length;
  const open = byHandOf(report);
  const main = undo(acts);
  if (open.length === 0)
    return { tone: 'good', title: sayCount('offerFilled', filled), line: say('offerChecked'), main };
  const lines = open.map(({ label, byHand }) => say('offerByHandLine', label, byHand ?? ''));
  const title = say('offerByHand', String(filled), String(open.length));
  return { tone: 'attention', title, line: lines.join('\n'), main };
}

export const confirmView = (plan: FillPlan, acts: OfferActs): CardView => ({
  tone: 'attention',
  title: say('offerConfirm'),
  line: plan.confirm.map(({ before, after }) => `${before} → ${after}`).join('\n'),
  main: { text: say('offerReplace'), quiet: false, act: acts.confirm },
});

export const foreignView = (origin: string, act: () => void): CardView => ({
  tone: 'attention',
  title: say('offerForeign'),
  line: origin,
  main: { text: say('offerForeignYes'), quiet: true, act },
});

export const undoneView = (partly: boolean, acts: OfferActs): CardView => ({
  tone: partly ? 'attention' : 'good',
  title: say('offerUndone'),
  line: say(partly ? 'offerUndonePartly' : 'offerUndoneText'),
  main: partly ? undo(acts) : again(acts),
});

/** Nothing was filled, and the person may try once more. */
export const againView = (
  title: 'offerNoPreset' | 'offerRefused',
  line: 'offerNoPresetText' | 'offerRefusedText',
  acts: OfferActs,
): CardView => ({ tone: 'attention', title: say(title), line: say(line), main: again(acts) });

export const awayView = (act: () => void): CardView => ({
  tone: null,
  title: say('offerAway'),
  line: say('offerAwayText'),
  main: { text: say('offerAwayYes'), quiet: false, act },
});
