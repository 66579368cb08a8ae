/**
 * The engine's life in one document: looks, keeps the forms it found, fills them one at a time, undoes, and ends with
 * its signal. Nothing here survives the document, and nothing is stored.
 */
import { detect } from '../detect/detect.ts';
import type { MailboxForm } from '../detect/types.ts';
import { collect } from '../dom/collect.ts';
import { type Edited, watchEdits } from '../dom/edited.ts';
import { Registry } from '../dom/registry.ts';
import type { FillReport } from '../fill/types.ts';
import type { FrameForms, FromEngine, ToEngine } from '../message/types.ts';
import { addressFor, domainFor } from './address-in.ts';
import { fillForm } from './fill-form.ts';
import type { FillRun, Scene } from './fill-run.ts';
import { PagePicks } from './picker/page-picks.ts';
import { Outside, redactForm } from './redact.ts';
import { withKeptIds } from './same-form.ts';
import { hidesSome, undoAll } from './undo-fill.ts';

interface Filled {
  run: FillRun;
  report: FillReport;
}
/** A form and one more, where the page corrects itself. */
const MOST_NAMED_BY_PAGE = 2;
type Fill = Extract<ToEngine, { type: 'fill' }>;

export class Session {
  readonly registry = new Registry();
  readonly edited: Edited;
  readonly #document: Document;
  readonly #view: Window;
  readonly #signal: AbortSignal;
  /** Fills of each form, the last one at the end: a form with tabs is filled once for each. */
  readonly #filled = new Map<string, Filled[]>();
  #forms: MailboxForm[] = [];
  readonly outside = new Outside();
  /** What the person said of fields of this page. */
  readonly picks = new PagePicks(this.registry);
  #busy = false;
  /** Domains of addresses that the page wrote, as far as they may choose a preset without a click. */
  readonly #namedByPage = new Set<string>();
  /** The person took a fill back: from then on nothing is filled here without a click. */
  #tookBack = false;
  /** Told after each change of a report, also by the watch after the fill. */
  onReport: (report: FillReport) => void = () => {};

  constructor(document: Document, view: Window, signal: AbortSignal) {
    this.#document = document;
    this.#view = view;
    this.#signal = signal;
    this.edited = watchEdits(view, signal);
  }

  /** Looks at the page now. */
  look(): MailboxForm[] {
    const snapshot = collect(this.#document, this.registry, { edited: (field) => this.edited.edited(field) });
    this.#forms = withKeptIds(detect(snapshot, this.picks.all), this.#forms);
    this.picks.saw(snapshot, this.#forms);
    return this.#forms;
  }

  get forms(): MailboxForm[] {
    return this.#forms;
  }

  describe(): FrameForms {
    const forms = this.look().map((form) => {
      const report = this.reportsOf(form.id).at(-1);
      return {
        ...redactForm(form),
        emailDomain: domainFor(form),
        report: report ? this.outside.report(report) : null,
      };
    });
    const { origin, location } = this.#view;
    return { origin, path: location.pathname, picks: this.picks.all.length, forms };
  }

  /**
   * Less the forms whose page named the address itself, from the third domain on: a page that writes one domain after
   * the other into its form must not learn which of them have a preset.
   */
  #describeUnasked(): FrameForms {
    const frame = this.describe();
    const mayGo = ({ emailDomain, fields }: FrameForms['forms'][number]) => {
      const typed = fields.some((field) => field.property === 'emailAddress' && field.edited);
      if (emailDomain === null || typed) return true;
      if (this.#namedByPage.size < MOST_NAMED_BY_PAGE) this.#namedByPage.add(emailDomain);
      return this.#namedByPage.has(emailDomain);
    };
    return { ...frame, forms: frame.forms.filter(mayGo) };
  }

  /** Of all fills of a form that were not taken back, the last one at the end. */
  reportsOf(formId: string): FillReport[] {
    return (this.#filled.get(formId) ?? []).map((one) => one.report);
  }

  /** Answers one message, for the frame itself: what leaves it goes by `outside`; a second fill while one runs is refused. */
  async answer(message: ToEngine): Promise<FromEngine> {
    if (this.#signal.aborted) return { type: 'refused', reason: 'stopped' };
    switch (message.type) {
      case 'fill':
        return this.#fill(message);
      case 'undo':
        return this.#undo(message.formId);
      case 'picks':
        this.picks.all = message.picks;
        return { type: 'forms', frame: this.describe() };
      case 'describe':
        return { type: 'forms', frame: message.unasked ? this.#describeUnasked() : this.describe() };
    }
  }

  #formNow(formId: string): MailboxForm | null {
    return this.look().find((form) => form.id === formId) ?? null;
  }

  /** The form after the page drew it anew, which gives its fields new ids: the one of the same kind in its place. */
  #formAgain(formId: string, { index, archetype }: { index: number; archetype: string }): MailboxForm | null {
    const forms = this.look();
    const there = forms[index];
    return forms.find((form) => form.id === formId) ?? (there?.archetype === archetype ? there : null);
  }

  #scene(formId: string): Scene {
    const index = this.#forms.findIndex((form) => form.id === formId);
    const place = { index, archetype: this.#forms[index]?.archetype ?? '' };
    return {
      registry: this.registry,
      edited: this.edited,
      look: () => this.#formAgain(formId, place),
      signal: this.#signal,
      view: this.#view,
      onReport: (run, report) => this.#keepReport(formId, run, report),
    };
  }

  /** An undo is watched as well, but is no fill: its report is nobody's any more. */
  #keepReport(formId: string, run: FillRun, report: FillReport): void {
    const filled = this.#filled.get(formId)?.find((one) => one.run === run);
    if (!filled) return;
    filled.report = report;
    this.onReport(report);
  }

  async #fill(message: Fill): Promise<FromEngine> {
    // A tab in the background does not render: menus would neither open nor close there.
    if (this.#document.visibilityState === 'hidden') return { type: 'refused', reason: 'hiddenTab' };
    if (message.unasked !== undefined && !this.#mayFillUnasked(message.unasked))
      return { type: 'refused', reason: 'badMessage' };
    return this.#once(async () => {
      const form = this.#formNow(message.formId);
      if (!form) return { type: 'refused', reason: 'noForm' };
      const { preset, overwrite, confirmed } = message;
      const address = addressFor(form, this.registry, preset, message.address);
      this.outside.note(form.id, message.address, address);
      const outcome = await fillForm(this.#scene(form.id), form, { preset, address, overwrite, confirmed });
      if (outcome.kind === 'confirm') return { type: 'confirm', plan: outcome.plan };
      const earlier = this.#filled.get(form.id) ?? [];
      this.#filled.set(form.id, [...earlier, { run: outcome.run, report: outcome.report }]);
      return { type: 'report', report: outcome.report };
    });
  }

  /** Only where it was chosen, in the top frame, over https. */
  #mayFillUnasked(origin: string): boolean {
    const { top, origin: here } = this.#view;
    return top === this.#view && here === origin && origin.startsWith('https://') && !this.#tookBack;
  }

  async #undo(formId: string): Promise<FromEngine> {
    this.#tookBack = true;
    return this.#once(async () => {
      const report = await undoAll(this.#filled.get(formId) ?? []);
      if (!report) return { type: 'refused', reason: 'noForm' };
      if (!hidesSome(report)) this.#filled.delete(formId);
      return { type: 'report', report };
    });
  }

  async #once(work: () => Promise<FromEngine>): Promise<FromEngine> {
    if (this.#busy) return { type: 'refused', reason: 'busy' };
    this.#busy = true;
    try {
      return await work();
    } finally {
      this.#busy = false;
    }
  }
}
