/**
 * The card beside a form. Plain DOM in a closed root; before the trusted click it holds nothing that the page could not
 * know, afterwards what the page does not know stands only as generated content, which `window.find()` cannot read.
 */
import { watchStood } from './stood.ts';
import { OFFER_STYLE } from './style.ts';
import { isUncovered } from './uncovered.ts';
import { say } from './words.ts';

/** What the engine needs of a card, also of one that the first sight put there. */
export type AnyCard = Pick<Card, keyof Card>;

export interface CardView {
  tone: 'good' | 'attention' | null;
  title: string;
  line: string;
  /** Text of the button and what it does; null shows none. */
  main: { text: string; quiet: boolean; act: () => void } | null;
}

/** A card that appears under the pointer must not be clicked by what was meant for the page (ms). */
const CLICK_DELAY = 500;

export class Card {
  readonly host: HTMLElement;
  readonly #placing = new CSSStyleSheet();
  readonly #parts: {
    sign: HTMLElement;
    title: HTMLElement;
    line: HTMLElement;
    main: HTMLButtonElement;
    close: HTMLButtonElement;
    status: HTMLElement;
  };
  #view: CardView | null = null;
  #place = { left: 0, top: 0 };
  #shownAt = 0;
  /** The × and Escape. */
  onClose: () => void = () => {};

  constructor(document: Document, signal: AbortSignal) {
    this.host = document.createElement('div');
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(OFFER_STYLE);
    root.adoptedStyleSheets = [sheet, this.#placing];
    this.moveTo(this.#place);
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    const card = make('div', 'card');
    const words = make('div', 'words');
    this.#parts = {
      sign: make('span', 'sign'),
      title: make('div', 'title'),
      line: make('div', 'line'),
      main: make('button', 'main'),
      close: make('button', 'close'),
      status: make('div', 'status'),
    };
    const { sign, title, line, main, close, status } = this.#parts;
    words.append(title, line);
    card.append(sign, words, main, close);
    status.role = 'status';
    root.append(card, status);
    for (const button of [main, close]) button.tabIndex = -1;
    close.dataset.text = '×';
    this.#listen(card, signal);
  }

  #listen(card: HTMLElement, signal: AbortSignal): void {
    const { main, close } = this.#parts;
    // Neither the page's outside-click handlers nor its focus may notice the card.
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const) {
      card.addEventListener(
        type,
        (event) => {
          event.stopPropagation();
          if (type === 'mousedown') event.preventDefault();
        },
        { signal },
      );
    }
    const stood = watchStood(this.host, signal);
    const guarded = (act: () => void) => (event: MouseEvent) => {
      const ripe = Math.min(stood.still(), performance.now() - this.#shownAt) >= CLICK_DELAY;
      if (event.isTrusted && ripe && stood.seen() && isUncovered(this.host, event)) act();
    };
    main.addEventListener(
      'click',
      guarded(() => this.#view?.main?.act()),
      { signal },
    );
    close.addEventListener(
      'click',
      guarded(() => this.onClose()),
      { signal },
    );
    card.addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && event.key === 'Escape') this.onClose();
      },
      { signal },
    );
  }

  show(view: CardView): void {
    const { sign, title, line, main, close } = this.#parts;
    // The wait begins anew where the button means something else; not where only the count of fields became exact.
    if (!this.#view || this.#view.main?.text !== view.main?.text) this.#shownAt = performance.now();
    this.#view = view;
    sign.dataset.text = view.tone === 'good' ? '✓' : '!';
    if (view.tone) sign.dataset.tone = view.tone;
    else delete sign.dataset.tone;
    title.dataset.text = view.title;
    close.ariaLabel = say('offerClose');
    line.dataset.text = view.line;
    main.hidden = view.main === null;
    main.dataset.text = view.main?.text ?? '';
    main.ariaLabel = view.main?.text ?? '';
    if (view.main?.quiet) main.dataset.quiet = '';
    else delete main.dataset.quiet;
  }

  /** A polite word to screen readers: the Tab order of the page is not changed, so the keys are named. */
  announce(text: string): void {
    this.#parts.status.textContent = text;
  }

  /** Where the card stands, relative to what its host is positioned by. */
  get place(): { left: number; top: number } {
    return this.#place;
  }

  /** By a rule inside the root: a page's style cannot move the card under the pointer. */
  moveTo({ left, top }: { left: number; top: number }): void {
    const before = this.#place;
    this.#place = { left: Math.round(left), top: Math.round(top) };
    if (before.left !== this.#place.left || before.top !== this.#place.top) this.#shownAt = performance.now();
    this.#placing.replaceSync(
      `:host { left: ${this.#place.left}px !important; top: ${this.#place.top}px !important; }`,
    );
  }

  remove(): void {
    this.host.remove();
  }
}
