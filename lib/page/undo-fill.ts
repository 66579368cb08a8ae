import { readNow } from '../dom/read-back.ts';
import type { FillReport } from '../fill/types.ts';
import { undo } from '../fill/undo.ts';
import { type FillOutcome, runPlan } from './fill-form.ts';
import type { FillRun } from './fill-run.ts';

/** True where a part of what was filled is not shown now: it keeps its values until it is, and undo is pressed again. */
export const hidesSome = (undone: FillReport): boolean => undone.fields.some((field) => field.code === 'hidden');

/**
 * Takes a fill back: each field that still holds what we left there gets what stood before. User names and addresses
 * come from the frame's own memory of the fill, for the report never held them.
 */
async function undoFill(run: FillRun, report: FillReport): Promise<Extract<FillOutcome, { kind: 'report' }> | null> {
  run.end();
  const form = run.relook();
  if (!form) return null;
  const readings = readNow(
    report.fields.map((field) => field.fieldId),
    run.find,
  );
  const plan = undo(report, readings);
  // Two user names look alike in a report; here their texts are known.
  const ours = new Set(
    readings.filter((one) => one.text === (run.left.get(one.fieldId) ?? one.text)).map((one) => one.fieldId),
  );
  plan.steps = plan.steps.filter((step) => ours.has(step.fieldId));
  return runPlan(run.scene, form, plan, {
    writeAll: async (undoing) => {
      for (const step of plan.steps) await undoing.writeStep(step);
    },
    originals: run.originals,
  });
}

/** Takes all fills of a form back, the last one first, to what stood there before the first; null where none could be. */
export async function undoAll(fills: readonly { run: FillRun; report: FillReport }[]): Promise<FillReport | null> {
  const reports: FillReport[] = [];
  for (const { run, report } of fills.toReversed()) {
    const undone = await undoFill(run, report);
    if (undone) reports.push(undone.report);
  }
  const [last] = reports;
  return last ? { ...last, fields: reports.flatMap((one) => one.fields) } : null;
}
