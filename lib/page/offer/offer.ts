/** The offer beside one form: where it stands, what it says from the first sight to the report, and its end. */
import type { FillPlan, FillReport } from '../../fill/types.ts';
import { type AnyCard, Card, type CardView } from './card.ts';
import { boxOf, inkOf } from './drawn.ts';
import { around, placeCard } from './place.ts';
import {
  againView,
  awayView,
  byHandOf,
  confirmView,
  foreignView,
  type OfferActs,
  offerView,
  reportView,
  undoneView,
  workingView,
} from './views.ts';
import { say } from './words.ts';

/** A card that stands already, and what ends its listeners. */
export interface Standing {
  card: AnyCard;
  stop: AbortController;
}

/** What the card must not cover. */
const OBSTACLES =
  'input,select,textarea,button,a,img,[role=button],[role=combobox],[role=switch],label,legend,h1,h2,h3,h4,p';
const MOST_OBSTACLES = 600;
/** A good result leaves by itself after this many ms. */
const LEAVE_AFTER = 6_000;

export class Offer {
  readonly #card: AnyCard;
  readonly #acts: OfferActs;
  readonly #view: Window;
  readonly #document: Document;
  /** A page may draw its form anew again and again: what watches the window for a card must end with that card. */
  readonly #end = new AbortController();
  #stands: boolean;
  /** Where the card stood, to come back to. */
  #parent: ParentNode | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** `standing`: what stands already stays where it is. Ends with the signal, or before by `dispose`. */
  constructor(view: Window, acts: OfferActs, outer: AbortSignal, standing?: Standing) {
    const signal = AbortSignal.any([outer, this.#end.signal]);
    this.#document = view.document;
    this.#view = view;
    this.#acts = acts;
    this.#stands = standing !== undefined;
    this.#card = standing?.card ?? new Card(view.document, signal);
    this.#card.onClose = acts.close;
    const end = () => {
      this.remove();
      standing?.stop.abort();
    };
    signal.addEventListener('abort', end, { once: true });
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
    if (shortcut) this.#card.announce(say('offerStatus', shortcut));
    this.#say(offerView(fillable, this.#acts));
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
    this.#say(workingView());
  }

  report(report: FillReport): void {
    this.#say(reportView(report, this.#acts));
    if (byHandOf(report).length === 0) this.#leaving = setTimeout(() => this.remove(), LEAVE_AFTER);
  }

  confirm(plan: FillPlan): void {
    this.#say(confirmView(plan, this.#acts));
  }

  /** Before anything is filled: what is pressed next goes to a form that sends elsewhere. */
  foreign(origin: string, act: () => void): void {
    this.#say(foreignView(origin, act));
  }

  /** `partly`: what is not shown now could not be taken back. */
  undone(partly: boolean): void {
    this.#say(undoneView(partly, this.#acts));
  }

  noPreset(): void {
    this.#say(againView('offerNoPreset', 'offerNoPresetText', this.#acts));
  }

  refused(): void {
    this.#say(againView('offerRefused', 'offerRefusedText', this.#acts));
  }

  /** Once more after the third ×: whether to stay away from this site; the × now says no. */
  askAway(answer: (yes: boolean) => void): void {
    this.#parent?.append(this.#card.host);
    this.#card.onClose = () => answer(false);
    this.#say(awayView(() => answer(true)));
  }

  /** Out of sight; `show` brings it back. */
  remove(): void {
    clearTimeout(this.#leaving);
    this.#card.remove();
  }

  /** The end of it, and of all that it listens to. */
  dispose(): void {
    this.#end.abort();
  }
}
