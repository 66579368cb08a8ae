import type { FieldId, MailboxForm } from '../detect/types.ts';
import { isTextBox, textOf } from '../dom/native.ts';
import type { Value } from '../dom/read-value.ts';
import type { Registry } from '../dom/registry.ts';
import { sameText, sameValue } from '../fill/compare.ts';
import { keepAccounts, type PlanOptions, plan } from '../fill/plan.ts';
import type { FieldRef, FillPlan, FillReport, FillStep } from '../fill/types.ts';
import type { Preset } from '../mail/preset-types.ts';
import { realClock } from './clock.ts';
import { FillRun, type Scene } from './fill-run.ts';
import { holdSubmits } from './hold-submits.ts';
import { toldByPort } from './port-tells.ts';
import { watchFill } from './watch-fill.ts';

export interface FillRequest extends PlanOptions {
  preset: Preset;
  address: string | null;
}
export type FillOutcome =
  | { kind: 'confirm'; plan: FillPlan }
  /** `watched` resolves once the page had 1.2 s to change its mind. */
  | { kind: 'report'; run: FillRun; report: FillReport; watched: Promise<FillReport> };

/** How often a page may show new fields through what was just filled, before it is taken as it is. */
const MOST_ROUNDS = 3;
/** The last run of each form, by its frame's registry. */
const RUNS = new WeakMap<Registry, Map<string, FillRun>>();
/** Adds what a new look plans beyond what was planned so far; returns the steps that are new. */
function extend(run: FillRun, next: FillPlan): FillStep[] {
  const isNew = ({ fieldId }: FieldRef) => !run.knows(fieldId);
  const [steps, refusals] = [next.steps.filter(isNew), next.refusals.filter(isNew)];
  const judgedAnew = new Set([...steps, ...refusals].map((one) => one.fieldId));
  run.plan = {
    ...run.plan,
    steps: [...run.plan.steps, ...steps],
    refusals: [...run.plan.refusals.filter((one) => !judgedAnew.has(one.fieldId)), ...refusals],
  };
  return steps;
}

/**
 * What the form asks for now. An account that stood in a row which was hidden is not in what the person confirmed: it
 * stays, and is named. What the page has written since the first look is its answer to us, and nobody's account.
 */
function planAgain(first: MailboxForm, now: MailboxForm, request: FillRequest): FillPlan {
  const next = plan(now, request.preset, request.address, request);
  const valueIn = (form: MailboxForm, id: FieldId) => form.fields.find((field) => field.id === id)?.value;
  const stood = (id: FieldId) => {
    const [before, value] = [valueIn(first, id), valueIn(now, id)];
    return !before || !value || sameValue(before, value);
  };
  return keepAccounts({ ...next, confirm: next.confirm.filter(({ fieldId }) => stood(fieldId)) });
}

/** What a switch or a list brought to light (the row of the user name, often) belongs to the same act. */
function broughtToLight(run: FillRun, first: MailboxForm, request: FillRequest): FillStep[] {
  const form = run.relook();
  return form ? extend(run, planAgain(first, form, request)) : [];
}

async function writeRounds(run: FillRun, first: MailboxForm, request: FillRequest): Promise<void> {
  let steps = run.plan.steps;
  for (let round = 0; round < MOST_ROUNDS && steps.length > 0; round++) {
    for (const step of steps) {
      await run.writeStep(step);
      const told = toldByPort(run, step);
      if (told) await run.writeStep(told);
    }
    if (run.scene.signal.aborted) return;
    steps = broughtToLight(run, first, request);
  }
}

const holdsOther = (element: Element | null, name: string): boolean =>
  isTextBox(element) && !sameText(textOf(element), name);

/**
 * One fill: plan, write step by step, let the page settle, read back, repair once, judge; then watch for 1.2 s.
 * Returns `confirm` with nothing written where another account is in use.
 */
export async function fillForm(scene: Scene, form: MailboxForm, asked: FillRequest): Promise<FillOutcome> {
  const request = { ...asked, holdsOther: (id: FieldId, name: string) => holdsOther(scene.registry.element(id), name) };
  const first = plan(form, request.preset, request.address, request);
  if (first.confirm.length > 0 && !request.confirmed) return { kind: 'confirm', plan: first };
  return runPlan(scene, form, first, {
    writeAll: (run) => writeRounds(run, form, request),
    broughtToLight: (run) => broughtToLight(run, form, request),
  });
}

/** What a fill or an undo does within `runPlan`. */
export interface Act {
  writeAll(run: FillRun): Promise<void>;
  /** What the page has shown since, to be written with the rest; an undo has none. */
  broughtToLight?(run: FillRun): FillStep[];
  /** What stood there before an earlier fill, for the undo of it. */
  originals?: ReadonlyMap<FieldId, Value>;
}

/** Writes a plan (a fill's or an undo's) and reports. */
export async function runPlan(
  scene: Scene,
  form: MailboxForm,
  first: FillPlan,
  { writeAll, broughtToLight: late, originals }: Act,
): Promise<Extract<FillOutcome, { kind: 'report' }>> {
  const run = new FillRun(scene, form, first);
  const runs = RUNS.get(scene.registry) ?? new Map<string, FillRun>();
  runs.get(first.formId)?.end();
  RUNS.set(scene.registry, runs.set(first.formId, run));
  for (const [id, value] of originals ?? []) run.originals.set(id, value);
  const release = holdSubmits(scene.view);
  const start = performance.now();
  try {
    await writeAll(run);
    let readings = await run.readings();
    const unmet = scene.signal.aborted ? [] : run.unmet(readings);
    for (const step of unmet) await run.writeStep(step);
    if (unmet.length > 0) readings = await run.readings();
    const report = run.judged(readings, performance.now() - start);
    // The watch only adds to what was verified: where it fails, that stands.
    const watched = watchFill(run, report, scene.clock ?? realClock, late).catch(() => report);
    return { kind: 'report', run, report, watched };
  } finally {
    release();
  }
}
