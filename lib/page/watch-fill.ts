import { readNow } from '../dom/read-back.ts';
import type { FillReport, FillStep, Reading } from '../fill/types.ts';
import type { Clock } from './clock.ts';
import type { FillRun } from './fill-run.ts';
import { holdSubmits } from './hold-submits.ts';

/** Pages reset ports up to about a second late. */
const WATCH_MS = 1200;
const LOOK_EVERY_MS = 120;

function readingsOf(run: FillRun): Reading[] {
  return readNow(
    run.plan.steps.map((step) => step.fieldId),
    run.find,
  );
}

/** A field that was right and is not any more, by the page's doing. */
function undone(run: FillRun, report: FillReport, readings: Reading[]): FillStep[] {
  const right = new Set(report.fields.filter((field) => field.status === 'filled').map((field) => field.fieldId));
  return run.unmet(readings).filter((step) => right.has(step.fieldId));
}

/** As guarded as the fill itself: here, too, the hand may press a button that would send the form. */
async function repair(run: FillRun, steps: readonly FillStep[]): Promise<void> {
  const release = holdSubmits(run.scene.view);
  try {
    for (const step of steps) await run.writeStep(step);
  } finally {
    release();
  }
}

/**
 * Looks on for 1.2 s after the verified reading: what the page changes back is written once more (once in all, never a
 * field that the person touched), and the report says what became of it.
 */
export async function watchFill(run: FillRun, first: FillReport, clock: Clock): Promise<FillReport> {
  const { signal, onReport } = run.scene;
  let report = first;
  let mayRepair = true;
  const tell = (readings: Reading[]) => {
    const next = run.judged(readings, first.duration);
    if (JSON.stringify(next.fields) === JSON.stringify(report.fields)) return;
    report = next;
    onReport?.(run, next);
  };
  const end = clock.now() + WATCH_MS;
  while (!signal.aborted && clock.now() < end) {
    await clock.pause(LOOK_EVERY_MS, signal);
    if (run.over) return report;
    let readings = readingsOf(run);
    const steps = undone(run, report, readings);
    if (steps.length > 0 && mayRepair && !signal.aborted) {
      mayRepair = false;
      await repair(run, steps);
      readings = readingsOf(run);
    }
    tell(readings);
  }
  return report;
}
