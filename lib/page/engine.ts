/** Ties a session to the offer, to the monitor and to the extension's messages: what runs in a frame with a mail form. */
import type { FormField, MailboxForm } from '../detect/types.ts';
import type { FillReport } from '../fill/types.ts';
import { isPicks, isToEngine } from '../message/engine-guard.ts';
import { isAlive, onExtensionMessage, tellWorker } from '../message/frame-api.ts';
import type { FromEngine, FromWorker } from '../message/types.ts';
import { domainFor } from './address-in.ts';
import { cameToLight } from './came-to-light.ts';
import type { Early } from './early-offer.ts';
import { typedDomains } from './met.ts';
import { monitor } from './monitor.ts';
import { closeOffer } from './offer/close.ts';
import { holdsCard } from './offer/holds-card.ts';
import { Offer } from './offer/offer.ts';
import { byHandOf } from './offer/views.ts';
import { offeredShortcut } from './offered.ts';
import { lendHands } from './picker/hands.ts';
import { Session } from './session.ts';
import { hidesSome } from './undo-fill.ts';

function outcomeOf(answer: unknown): FromWorker {
  const type: unknown = answer !== null && typeof answer === 'object' ? Reflect.get(answer, 'type') : null;
  return type === 'sent' || type === 'noPreset' ? { type } : { type: 'failed' };
}

/** Domains told of one document. */
const MOST_MET = 5;

/** Runs until the signal aborts or the extension is gone. */
export class Engine {
  readonly #view: Window;
  readonly #stop: AbortController;
  readonly #session: Session;
  readonly #offers = new Map<string, Offer>();
  readonly #closed = new Set<string>();
  readonly #met = new Set<string>();
  /** Forms of which the person knows that they send to another site. */
  readonly #knownForeign = new Set<string>();
  #told = '';
  #shown = '';
  #shortcut: string | null = null;
  /** The person is pointing at fields: no card stands in the way. */
  #picking = false;
  /** The card that stood there before, until it is taken over or goes. */
  #early: Early | null;

  constructor(view: Window, stop: AbortController, early: Early | null = null) {
    const { document } = view;
    this.#view = view;
    this.#stop = stop;
    this.#early = early;
    this.#session = new Session(document, view, stop.signal);
    this.#session.onReport = (report) => this.#showReport(report);
    onExtensionMessage((message) => (isToEngine(message) ? this.#answer(message) : null), stop.signal);
    // The browser greys a tab's icon when it goes on, and what comes back from its cache is told once more.
    const returned = (event: PageTransitionEvent) => {
      if (event.isTrusted && event.persisted) this.#told = '';
    };
    view.addEventListener('pageshow', returned, { capture: true, signal: stop.signal });
    const watch = monitor(document, view, () => this.#look() && watch.fruitful(), stop.signal);
    lendHands(this.#session.picks, stop.signal, {
      look: () => this.#look(),
      picking: (on) => {
        this.#picking = on;
        this.#showOffers();
      },
    });
    this.#look();
  }

  async #answer(message: Parameters<Session['answer']>[0]): Promise<FromEngine> {
    if (message.type === 'fill' || message.type === 'undo') this.#offers.get(message.formId)?.working();
    const answer = await this.#session.answer(message);
    const formId = 'formId' in message ? message.formId : null;
    const offer = formId === null ? undefined : this.#offers.get(formId);
    if (answer.type === 'confirm') offer?.confirm(answer.plan);
    else if (answer.type === 'refused') offer?.refused();
    else if (answer.type === 'report' && message.type === 'undo') offer?.undone(hidesSome(answer.report));
    else if (answer.type === 'report') this.#showReport(answer.report);
    const said = offer?.inPage ?? false;
    const outside = this.#session.outside.answer(answer);
    return outside.type === 'confirm' || outside.type === 'refused' ? { ...outside, said } : outside;
  }

  /** True where the page shows other forms or fields than at the last look. */
  #look(): boolean {
    if (!isAlive()) {
      this.#stop.abort();
      return false;
    }
    const forms = this.#session.look();
    const list = (fields: FormField[]) => fields.map((field) => field.id).join();
    const seen = forms.map((form) => `${form.id}:${list(form.fields)}`).join(';');
    const shown = list(forms.flatMap((form) => form.fields.filter((field) => field.visible)));
    this.#tellMet(forms);
    const changed = seen !== this.#told;
    if (changed) {
      this.#told = seen;
      void tellWorker({ type: 'found', forms: forms.length }).then((answer) => {
        this.#shortcut = offeredShortcut(answer);
        this.#recall(answer);
        this.#showOffers();
      });
    } else if (shown !== this.#shown) this.#showOffers();
    this.#shown = shown;
    return changed;
  }

  /** What the person said of this page's fields on an earlier visit comes with the worker's first answer. */
  #recall(answer: unknown): void {
    const picks: unknown = Reflect.get(Object(answer), 'picks');
    if (this.#picking || this.#session.picks.all.length > 0 || !isPicks(picks)) return;
    this.#session.picks.all = picks;
    this.#look();
  }

  #removeOffers(gone: (formId: string) => boolean): void {
    for (const [id, offer] of this.#offers) {
      if (!gone(id)) continue;
      offer.dispose();
      this.#offers.delete(id);
    }
  }

  #tellMet(forms: MailboxForm[]): void {
    const isFocused = (id: string) => this.#session.registry.element(id)?.matches(':focus') ?? false;
    for (const domain of typedDomains(forms, isFocused)) {
      if (this.#met.has(domain) || this.#met.size >= MOST_MET) continue;
      this.#met.add(domain);
      void tellWorker({ type: 'met', domain });
    }
  }

  #showOffers(): void {
    const forms = this.#session.forms;
    this.#removeOffers((id) => this.#picking || !forms.some((form) => form.id === id));
    if (this.#picking) return;
    if (this.#shortcut === null || !holdsCard(this.#view)) return;
    if (this.#early?.closed) for (const form of forms) this.#closed.add(form.id);
    for (const form of forms) {
      const reports = this.#session.reportsOf(form.id);
      if (this.#closed.has(form.id) || (reports.length > 0 && !cameToLight(form, reports))) continue;
      const elements = form.fields.flatMap((field) => this.#session.registry.element(field.id) ?? []);
      const early = this.#takeOver(elements);
      const offer = this.#offers.get(form.id) ?? this.#newOffer(form.id, early);
      this.#offers.set(form.id, offer);
      const fillable = form.fields.filter((field) => field.fillable && field.property !== 'password').length;
      offer.show(elements, fillable, this.#shortcut);
      if (early?.pressed) void this.#ask(form.id, false);
    }
    // It stood beside what is no mail form, or no more.
    if (!this.#early?.asking) this.#early?.stop.abort();
    this.#early = null;
  }

  /** The early card where it stands beside these elements. */
  #takeOver(elements: Element[]): Early | null {
    const early = this.#early;
    if (!early || !elements.includes(early.box)) return null;
    this.#early = null;
    return early;
  }

  #newOffer(formId: string, early: Early | null): Offer {
    const acts = {
      fill: () => void this.#ask(formId, false),
      confirm: () => void this.#ask(formId, true),
      undo: () => void this.#answer({ type: 'undo', formId }),
      close: () => {
        this.#closed.add(formId);
        const offer = this.#offers.get(formId);
        this.#offers.delete(formId);
        if (offer) void closeOffer(offer);
      },
    };
    return new Offer(this.#view, acts, this.#stop.signal, early ?? undefined);
  }

  /** The trusted click: the worker knows the preset and sends it to this frame alone. */
  async #ask(formId: string, confirmed: boolean): Promise<void> {
    const form: MailboxForm | undefined = this.#session.look().find((one) => one.id === formId);
    const offer = this.#offers.get(formId);
    if (!form) return offer?.refused();
    if (form.foreignAction !== null && !this.#knownForeign.has(formId)) {
      return offer?.foreign(form.foreignAction, () => {
        this.#knownForeign.add(formId);
        void this.#ask(formId, confirmed);
      });
    }
    offer?.working();
    const answer = outcomeOf(await tellWorker({ type: 'offer-clicked', formId, domain: domainFor(form), confirmed }));
    if (answer.type === 'noPreset') offer?.noPreset();
    else if (answer.type === 'failed') offer?.refused();
  }

  #showReport(report: FillReport): void {
    this.#offers.get(report.formId)?.report(report);
    void tellWorker({ type: 'filled', byHand: byHandOf(report).length });
  }
}
