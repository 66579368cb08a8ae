import { readNow } from '../dom/read-back.ts';
import type { FillReport, FillStep, Reading } from '../fill/types.ts';
import type { Clock } from './clock.ts';
import type { FillRun } from './fill-run.ts';
import { holdSubmits } from './hold-submits.ts';

/** Pages reset ports up to about a second late. */
const WATCH_MS = 1200;
const LOOK_EVERY_MS = 120;
/** When it is looked for rows that a switch has shown late (a page that asks its server first), after the reading. */
const LATE_LOOKS_MS: readonly number[] = [240, 600, 1080];

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

/** Whether something was switched or chosen, so that the page may show more. */
const hasSwitched = (run: FillRun): boolean =>
  run.written.some(
    ({ fieldId, outcome }) =>
      outcome === 'written' && run.plan.steps.find((step) => step.fieldId === fieldId)?.want.kind !== 'text',
  );

/** True from the first press or key on: what shows then may be the person's doing, and is offered, not filled. */
function personActed(view: Window, signal: AbortSignal): () => boolean {
  let acted = false;
  const note = (event: Event) => {
    acted ||= event.isTrusted;
  };
  for (const kind of ['pointerdown', 'keydown'])
    view.document.addEventListener(kind, note, { capture: true, passive: true, signal });
  return () => acted;
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
 * field that the person touched), rows that it shows late are filled too, and the report says what became of it.
 */
export async function watchFill(
  run: FillRun,
  first: FillReport,
  clock: Clock,
  broughtToLight: ((run: FillRun) => FillStep[]) | undefined,
): Promise<FillReport> {
  const { signal, onReport, view } = run.scene;
  const hasActed = personActed(view, AbortSignal.any([signal, AbortSignal.timeout(2 * WATCH_MS)]));
  const late = broughtToLight && hasSwitched(run) ? [...LATE_LOOKS_MS] : [];
  let report = first;
  let mayRepair = true;
  const tell = (readings: Reading[]) => {
    if (run.over) return;
    const next = run.judged(readings, first.duration);
    if (JSON.stringify(next.fields) === JSON.stringify(report.fields)) return;
    report = next;
    onReport?.(run, next);
  };
  const start = clock.now();
  while (!signal.aborted && clock.now() < start + WATCH_MS) {
    await clock.pause(LOOK_EVERY_MS, signal);
    if (run.over) return report;
    if (clock.now() - start >= (late[0] ?? Number.POSITIVE_INFINITY) && !hasActed()) {
      late.shift();
      await repair(run, broughtToLight?.(run) ?? []);
    }
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
