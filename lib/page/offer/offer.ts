/** The offer beside one form: where it stands, what it says from the first sight to the report, and its end. */
import type { FieldReport, FillPlan, FillReport } from '../../fill/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { type AnyCard, Card, type CardView } from './card.ts';
import { around, type Box, placeCard } from './place.ts';

export interface OfferActs {
  fill(): void;
  confirm(): void;
  undo(): void;
  close(): void;
}

/** What the card must not cover. */
const OBSTACLES =
  'input,select,textarea,button,a,img,[role=button],[role=combobox],[role=switch],label,legend,h1,h2,h3,h4,p';
const MOST_OBSTACLES = 600;
/** A good result leaves by itself after this many ms. */
const LEAVE_AFTER = 6_000;

function boxOf(element: Element, view: Window): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left + view.scrollX, top: top + view.scrollY, width, height };
}

/** What is drawn of an element: a heading as wide as the page takes only the place of its words. */
function inkOf(element: Element, view: Window): Box[] {
  if (element.firstChild === null) return [boxOf(element, view)];
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()]
    .slice(0, 8)
    .map(({ left, top, width, height }) => ({ left: left + view.scrollX, top: top + view.scrollY, width, height }));
}

export class Offer {
  readonly #card: AnyCard;
  readonly #acts: OfferActs;
  readonly #view: Window;
  readonly #document: Document;
  #stands: boolean;
  /** Where the card stood, to come back to. */
  #parent: ParentNode | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** `card`: one that stands already, and stays where it is. */
  constructor(view: Window, acts: OfferActs, signal: AbortSignal, card?: AnyCard) {
    this.#document = view.document;
    this.#view = view;
    this.#acts = acts;
    this.#stands = card !== undefined;
    this.#card = card ?? new Card(view.document, signal);
    this.#card.onClose = acts.close;
    signal.addEventListener('abort', () => this.remove(), { once: true });
  }

  /** The card itself, for whoever takes it over. */
  get card(): AnyCard {
    return this.#card;
  }

  /** False once the card left: what it would say nobody sees. */
  get inPage(): boolean {
    return this.#card.host.isConnected;
  }

  /** Shows the offer for a form of these elements, of which `fillable` can be set. */
  show(elements: Element[], fillable: number, shortcut: string): void {
    const first = elements[0];
    if (!first) return;
    this.#attach(first);
    if (!this.#stands) this.#place(elements);
    this.#stands = false;
    if (shortcut) this.#card.announce(t('offerStatus', shortcut));
    this.#say({
      tone: null,
      title: t('offerTitle'),
      line: plural('offerFields', fillable),
      main: { text: t('offerFill'), quiet: false, act: this.#acts.fill },
    });
  }

  /** Inside the nearest dialog, for everything outside a modal one is inert. */
  #attach(first: Element): void {
    const dialog = first.closest('dialog[open],[aria-modal=true],[role=dialog]');
    const parent = dialog ?? this.#document.body;
    this.#parent = parent;
    if (this.#card.host.parentNode === parent) return;
    parent.append(this.#card.host);
  }

  #place(elements: Element[]): void {
    const { host, place: before } = this.#card;
    const own = boxOf(host, this.#view);
    // The box that left and top count from: the page, or a positioned dialog.
    const origin = { left: own.left - before.left, top: own.top - before.top };
    const form = around(elements.map((element) => boxOf(element, this.#view)));
    const taken = [...this.#document.querySelectorAll(OBSTACLES)]
      .slice(0, MOST_OBSTACLES)
      .flatMap((element) => inkOf(element, this.#view));
    const page = this.#document.documentElement;
    const place = placeCard(form, taken, { left: 0, top: 0, width: page.clientWidth, height: page.scrollHeight });
    this.#card.moveTo({ left: place.left - origin.left, top: place.top - origin.top });
  }

  #say(view: CardView): void {
    clearTimeout(this.#leaving);
    this.#card.show(view);
  }

  working(): void {
    this.#say({ tone: null, title: t('offerTitle'), line: t('offerWorking'), main: null });
  }

  report(report: FillReport): void {
    const filled = report.fields.filter((field) => field.status === 'filled').length;
    const open = report.fields.filter((field) => field.byHand !== null && field.status !== 'filled');
    const undo = { text: t('offerUndo'), quiet: true, act: this.#acts.undo };
    if (open.length === 0) {
      this.#say({ tone: 'good', title: plural('offerFilled', filled), line: t('offerChecked'), main: undo });
      this.#leaving = setTimeout(() => this.remove(), LEAVE_AFTER);
      return;
    }
    const title = t('offerByHand', String(filled), String(open.length));
    this.#say({ tone: 'attention', title, line: open.map(byHandLine).join('\n'), main: undo });
  }

  confirm(plan: FillPlan): void {
    const line = plan.confirm.map(({ before, after }) => `${before} → ${after}`).join('\n');
    this.#say({
      tone: 'attention',
      title: t('offerConfirm'),
      line,
      main: { text: t('offerReplace'), quiet: false, act: this.#acts.confirm },
    });
  }

  /** Before anything is filled: what is pressed next goes to a form that sends elsewhere. */
  foreign(origin: string, act: () => void): void {
    this.#say({
      tone: 'attention',
      title: t('offerForeign'),
      line: origin,
      main: { text: t('offerForeignYes'), quiet: true, act },
    });
  }

  /** `partly`: what is not shown now could not be taken back. */
  undone(partly: boolean): void {
    this.#say({
      tone: partly ? 'attention' : 'good',
      title: t('offerUndone'),
      line: t(partly ? 'offerUndonePartly' : 'offerUndoneText'),
      main: partly
        ? { text: t('offerUndo'), quiet: true, act: this.#acts.undo }
        : { text: t('offerFill'), quiet: true, act: this.#acts.fill },
    });
  }

  noPreset(): void {
    this.#say({
      tone: 'attention',
      title: t('offerNoPreset'),
      line: t('offerNoPresetText'),
      main: { text: t('offerFill'), quiet: true, act: this.#acts.fill },
    });
  }

  /** Once more after the third ×: whether to stay away from this site; the × now says no. */
  askAway(answer: (yes: boolean) => void): void {
    this.#parent?.append(this.#card.host);
    this.#card.onClose = () => answer(false);
    this.#say({
      tone: null,
      title: t('offerAway'),
      line: t('offerAwayText'),
      main: { text: t('offerAwayYes'), quiet: false, act: () => answer(true) },
    });
  }

  refused(): void {
    this.#say({
      tone: 'attention',
      title: t('offerRefused'),
      line: t('offerRefusedText'),
      main: { text: t('offerFill'), quiet: true, act: this.#acts.fill },
    });
  }

  remove(): void {
    clearTimeout(this.#leaving);
    this.#card.remove();
  }
}

function byHandLine(field: FieldReport): string {
  return t('offerByHandLine', field.label, field.byHand ?? '');
}
