/**
 * "Pick the fields": a layer in a closed root over the page, with a button over each field; a press asks what the field
 * is. The page keeps its own clicks everywhere else, so that tabs and steps can be opened meanwhile.
 */
import { onExtensionMessage, tellWorker } from '../../message/frame-api.ts';
import { t } from '../../platform/i18n.ts';
import type { PickHands } from './hands.ts';
import { makeMenu, placeMenu } from './menu.ts';
import { Spots } from './spots.ts';
import { PICKER_STYLE } from './style.ts';

/** The page may redraw its form at any time: the buttons follow within this many ms. */
const FOLLOW = 200;

/** Where a second injection finds the first. */
export const PICKER = 'mailfillPicker';

export class Picker {
  readonly #view: Window;
  readonly #hands: PickHands;
  readonly #stop = new AbortController();
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #spots: Spots;
  #menu: HTMLElement | null = null;
  /** Closes the menu, back to its field. */
  #leave: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: Window, hands: PickHands) {
    this.#view = view;
    this.#hands = hands;
    const { document } = view;
    this.#host = document.createElement('div');
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PICKER_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#spots = new Spots(this.#root, (id) => this.#open(id));
    hands.begin();
    this.#listen();
    this.#draw();
    // One bar is enough, and a small frame has no room for it.
    if (view.top === view) this.#addBar();
    this.#first()?.focus();
  }

  get ended(): boolean {
    return this.#stop.signal.aborted;
  }

  #listen(): void {
    const { signal } = this.#stop;
    const view = this.#view;
    this.#hands.signal.addEventListener('abort', () => this.#end(), { signal });
    onExtensionMessage((message) => {
      if (Reflect.get(Object(message), 'type') === 'pick-over') this.#end();
      return null;
    }, signal);
    // The page's own handlers (close on outside click, keys of a dialog) never hear of ours.
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'] as const)
      this.#root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    this.#root.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    // Wherever the focus went meanwhile, and before a dialog of the page closes on it.
    view.addEventListener('keydown', (event) => this.#onEscape(event), { capture: true, signal });
    const place = () => this.#spots.place(this.#hands.known());
    view.addEventListener('scroll', place, { capture: true, passive: true, signal });
    view.addEventListener('resize', place, { passive: true, signal });
    const observer = new MutationObserver((records) => {
      if (records.some((record) => record.target !== this.#host)) this.#drawSoon();
    });
    observer.observe(view.document.documentElement, { childList: true, subtree: true, attributes: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #onKey(event: Event): void {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || this.#menu) return;
    const spots = [...this.#root.querySelectorAll<HTMLElement>('button')];
    const at = spots.findIndex((spot) => spot.matches(':focus'));
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    spots[(at + step + spots.length) % spots.length]?.focus();
    event.preventDefault();
  }

  #onEscape(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#menu) this.#leave();
    else this.#done();
  }

  /** Inside an open modal dialog, for everything outside is inert; on top of everything by the popover's layer. */
  #attach(): void {
    const { document } = this.#view;
    const parent = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    this.#host.popover = 'manual';
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
  }

  #drawSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.ended) this.#draw();
    }, FOLLOW);
  }

  /** A button over each field, as the page is now. */
  #draw(): void {
    this.#attach();
    this.#spots.draw(this.#hands.candidates());
  }

  #open(id: string): void {
    this.#close();
    const candidate = this.#hands.candidates().find((one) => one.id === id);
    const spot = this.#spots.of(id);
    if (!candidate || !spot) return;
    this.#spots.mark(id);
    this.#leave = () => {
      this.#close();
      spot.focus();
    };
    this.#menu = makeMenu(this.#view.document, candidate, {
      choose: (meaning) => {
        this.#hands.say(id, meaning);
        this.#draw();
        this.#leave();
      },
      leave: this.#leave,
    });
    this.#root.append(this.#menu);
    placeMenu(this.#menu, spot.getBoundingClientRect(), this.#view);
  }

  #close(): void {
    this.#menu?.remove();
    this.#menu = null;
    this.#spots.mark(null);
  }

  #addBar(): void {
    const { document } = this.#view;
    const bar = document.createElement('div');
    bar.className = 'bar';
    const words = document.createElement('span');
    words.dataset.text = t(this.#spots.size > 0 ? 'pickTitle' : 'pickNothing');
    const done = document.createElement('button');
    done.className = 'done';
    done.dataset.text = t('pickDone');
    done.ariaLabel = t('pickDone');
    done.addEventListener('click', (event) => event.isTrusted && this.#done());
    bar.append(words, done);
    bar.role = 'status';
    bar.ariaLabel = words.dataset.text ?? '';
    this.#root.append(bar);
  }

  #first(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.spot, .done');
  }

  #done(): void {
    this.#end();
    void tellWorker({ type: 'pick-over' });
  }

  #end(): void {
    if (this.ended) return;
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#host.remove();
    this.#hands.end();
  }
}
