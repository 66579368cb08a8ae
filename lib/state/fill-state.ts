import type { FillPlan, FillReport } from '../fill/types.ts';
import type { FromEngine, Overwrite } from '../message/types.ts';

/** How far the fill of the form in view is. */
export type FillState =
  | { kind: 'idle' }
  | { kind: 'working' }
  /** `overwrite`: what was asked for, and is done once it is confirmed. */
  | { kind: 'confirm'; plan: FillPlan; overwrite: Overwrite }
  | { kind: 'done'; report: FillReport }
  | { kind: 'undone' }
  | { kind: 'refused'; reason: string };

export function stateOf(answer: FromEngine | null, overwrite: Overwrite = 'ask'): FillState {
  if (answer?.type === 'report') return { kind: 'done', report: answer.report };
  if (answer?.type === 'confirm') return { kind: 'confirm', plan: answer.plan, overwrite };
  return { kind: 'refused', reason: answer?.type === 'refused' ? answer.reason : 'gone' };
}

/** Of a form that comes into view. */
export const stateBefore = (report: FillReport | null): FillState =>
  report ? { kind: 'done', report } : { kind: 'idle' };
