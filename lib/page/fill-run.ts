import type { FieldId, MailboxForm } from '../detect/types.ts';
import type { Edited } from '../dom/edited.ts';
import { type Handle, handleOf } from '../dom/handle.ts';
import { nextTask } from '../dom/pause.ts';
import { type Find, readBack } from '../dom/read-back.ts';
import type { Value } from '../dom/read-value.ts';
import type { Registry } from '../dom/registry.ts';
import { type Hand, write } from '../dom/write.ts';
import { choose } from '../fill/choose.ts';
import { holds } from '../fill/compare.ts';
import { judge } from '../fill/judge.ts';
import type { FillPlan, FillReport, FillStep, Reading, Written } from '../fill/types.ts';
import type { Clock } from './clock.ts';

/** What a fill needs from the session of its frame. */
export interface Scene {
  registry: Registry;
  edited: Edited;
  /** A new look at the page; the form as it is now, or null where it is gone. */
  look(): MailboxForm | null;
  signal: AbortSignal;
  view: Window;
  clock?: Clock;
  /** Called again when the watch after a fill or an undo changed its report. */
  onReport?(run: FillRun, report: FillReport): void;
}
/** How often a field that the page replaced is looked for again. */
const MOST_TRIES = 3;

/** One fill of one form: what was planned, written and read, and where replaced fields went. */
export class FillRun {
  readonly scene: Scene;
  plan: FillPlan;
  readonly written: Written[] = [];
  /** Whole texts before our first write, and what stood there at the last judgement; both stay in the frame. */
  readonly originals = new Map<FieldId, Value>();
  readonly left = new Map<FieldId, string | null>();
  readonly hand: Hand;
  #form: MailboxForm;
  readonly #moved = new Map<FieldId, FieldId>();
  readonly #ended = new AbortController();

  constructor(scene: Scene, form: MailboxForm, plan: FillPlan) {
    this.scene = scene;
    this.plan = plan;
    this.#form = form;
    this.hand = {
      edited: scene.edited,
      since: performance.now(),
      signal: AbortSignal.any([scene.signal, this.#ended.signal]),
      originals: this.originals,
      holds,
      choose: (meaning, options) => {
        const choice = choose(meaning, options);
        return choice.ok ? choice.index : null;
      },
    };
  }

  /** A later fill or undo of the same form has the last word: the watch of this one ends, in the middle of a repair too. */
  end(): void {
    this.#ended.abort();
  }
  get over(): boolean {
    return this.#ended.signal.aborted;
  }

  /** The elements of a field, wherever the page has put them since. */
  readonly find: Find = (id) => this.#alive(this.#moved.get(id) ?? id);

  #alive(id: FieldId): Handle | null {
    const field = this.#form.fields.find((one) => one.id === id);
    return field ? handleOf(this.scene.registry, field) : null;
  }

  /** Looks again and notes which new field stands for which old one: same property, direction and name. */
  relook(): MailboxForm | null {
    const form = this.scene.look();
    if (!form) return null;
    const old = this.#form.fields;
    this.#form = {
      ...form,
      fields: [...form.fields, ...old.filter((one) => !form.fields.some((now) => now.id === one.id))],
    };
    for (const step of this.plan.steps) this.#follow(step, form);
    return form;
  }

  #follow(step: FillStep, form: MailboxForm): void {
    if (this.find(step.fieldId)) return;
    const taken = new Set(this.plan.steps.map((one) => this.#moved.get(one.fieldId) ?? one.fieldId));
    const twins = form.fields.filter(
      (one) => one.property === step.property && one.direction === step.direction && !taken.has(one.id),
    );
    const twin = twins.find((one) => one.label === step.label) ?? twins[0];
    if (twin) this.#moved.set(step.fieldId, twin.id);
  }

  /** True for a field that one of our steps stands for already. */
  knows(id: FieldId): boolean {
    return this.plan.steps.some((step) => (this.#moved.get(step.fieldId) ?? step.fieldId) === id);
  }

  async writeStep(step: FillStep): Promise<void> {
    for (let turn = 0; turn < MOST_TRIES && !this.find(step.fieldId) && !this.scene.signal.aborted; turn++) {
      await nextTask();
      this.relook();
    }
    this.written.push(await write(step, this.find(step.fieldId), this.hand));
    await nextTask();
  }

  readings(): Promise<Reading[]> {
    return readBack(
      this.plan.steps.map((step) => step.fieldId),
      this.find,
      this.scene.signal,
    );
  }

  /** Steps whose field does not hold what was wanted, though it could be written and the person left it alone. */
  unmet(readings: readonly Reading[]): FillStep[] {
    return this.plan.steps.filter((step) => {
      const written = this.written.findLast((one) => one.fieldId === step.fieldId);
      const reading = readings.find((one) => one.fieldId === step.fieldId);
      if (!written || !reading || reading.now.shape === 'gone') return written?.outcome === 'written';
      if (written.outcome !== 'written' && written.outcome !== 'unchanged') return false;
      const handle = this.find(step.fieldId);
      if (handle && this.scene.edited.touchedSince(handle, this.hand.since)) return false;
      if (step.emptyIsDefault && reading.now.shape === 'empty') return false;
      return step.want.kind !== 'restore' && !holds(step.want, reading.now, reading.text, written.chosen);
    });
  }

  /** What was there before the first write of each field, beside what came of the last. */
  judged(readings: readonly Reading[], duration: number): FillReport {
    for (const { fieldId, text } of readings) this.left.set(fieldId, text);
    const first = new Map(this.written.toReversed().map((one) => [one.fieldId, one.before]));
    const written = this.written.map((one) => ({ ...one, before: first.get(one.fieldId) ?? one.before }));
    return judge(this.plan, written, readings, duration);
  }
}
