/**
 * The smallest possible look for a mail form, in every page. It does nothing until a person is there: passive listeners
 * wake it, an idle callback looks, and only a hint sends a message. See the cost table in test/bench.
 */
import { looksLikeMail } from '../detect/hint.ts';
import { isAlive, tellFromFrame, tellWorker } from '../message/frame-api.ts';

/** Most text-like boxes asked, nearest to where the person is first. */
const MOST_BOXES = 400;
/** At most one look in this time (ms): a later one is delayed, never dropped. */
const BETWEEN_LOOKS = 2_000;
/** After a press: the form that arrives by fetch (ms). */
const AGAIN_AFTER = 1_000;
const WAKING = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;
/** Going from frame to frame by keyboard gives no event: while a frame has the focus it is looked which (ms). */
const FRAME_TURN = 1_000;

/** What stands around a box: its own names and labels, then the texts above it, 200 characters. */
function wordsAround(box: HTMLInputElement): string {
  const { name, id, placeholder, title } = box;
  const own = [
    name,
    id,
    placeholder,
    title,
    box.getAttribute('aria-label'),
    ...[...(box.labels ?? [])].map((label) => label.textContent),
  ];
  let around = '';
  for (let at = box.parentElement, depth = 0; at && depth < 6 && around.length < 200; at = at.parentElement, depth++) {
    around = (at.textContent ?? '').slice(0, 400);
  }
  return `${own.join(' ')} ${around}`.slice(0, 700);
}

function boxes(root: Document | ShadowRoot): HTMLInputElement[] {
  const found: HTMLInputElement[] = [];
  for (const box of root.querySelectorAll('input')) {
    if (found.length >= MOST_BOXES) break;
    if (/^(text|email|url|number|tel|search|password)$/.test(box.type)) found.push(box);
  }
  return found;
}

export class Sentinel {
  readonly #document: Document;
  readonly #stop: AbortController;
  /** The frame element that holds the document; null in the top frame. */
  readonly #frame: HTMLIFrameElement | null;
  readonly #entered = new WeakSet<Document>();
  #last = Number.NEGATIVE_INFINITY;
  #count = -1;
  #address = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the person is: fields around it, also in a shadow root, are asked first. */
  #near: EventTarget | undefined;

  constructor(document: Document, stop: AbortController, frame: HTMLIFrameElement | null = null) {
    this.#document = document;
    this.#stop = stop;
    this.#frame = frame;
    const options = { capture: true, passive: true, signal: stop.signal };
    for (const type of WAKING) document.addEventListener(type, (event) => this.#woken(event), options);
    document.defaultView?.addEventListener('blur', () => this.#turnToFrame(), options);
    if (document.activeElement instanceof HTMLInputElement) this.#later(0);
  }

  /** A frame costs nothing until the person enters it; then its document is watched like this one. */
  #enter(frame: HTMLIFrameElement): void {
    // Null where the frame is of another origin: that one is looked at only when the person asks.
    const inner = frame.contentDocument;
    if (!inner || this.#entered.has(inner)) return;
    this.#entered.add(inner);
    const stop = new AbortController();
    const { signal } = this.#stop;
    signal.addEventListener('abort', () => stop.abort(), { once: true, signal: stop.signal });
    // Its listeners die with its navigation; the next document is entered anew.
    frame.addEventListener('load', () => this.#enter(frame), { signal: stop.signal, once: true });
    new Sentinel(inner, stop, frame);
  }

  #turnToFrame(): void {
    const { activeElement } = this.#document;
    if (this.#stop.signal.aborted || !(activeElement instanceof HTMLIFrameElement)) return;
    this.#enter(activeElement);
    setTimeout(() => this.#turnToFrame(), FRAME_TURN);
  }

  #woken(event: Event): void {
    if (!event.isTrusted) return;
    this.#near = event.composedPath()[0];
    if (this.#near instanceof HTMLIFrameElement) this.#enter(this.#near);
    const press = event.type === 'pointerdown' || event.type === 'keydown';
    const moved = this.#address !== this.#document.URL;
    if (press) setTimeout(() => this.#later(0), AGAIN_AFTER);
    if (
      press ||
      moved ||
      event.type === 'focusin' ||
      this.#count !== this.#document.getElementsByTagName('input').length
    )
      this.#later(0);
  }

  #later(delay: number): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(delay, this.#last + BETWEEN_LOOKS - performance.now());
    this.#timer = setTimeout(() => requestIdleCallback(() => this.#look(), { timeout: 300 }), wait);
  }

  #look(): void {
    this.#timer = undefined;
    if (!isAlive()) {
      this.#stop.abort();
      return;
    }
    this.#last = performance.now();
    this.#address = this.#document.URL;
    this.#count = this.#document.getElementsByTagName('input').length;
    if (!this.#hint()) return;
    this.#stop.abort();
    if (this.#frame) tellFromFrame(this.#frame);
    else void tellWorker({ type: 'hint' });
  }

  #hint(): boolean {
    const near = this.#near;
    const inRoot = near instanceof Node ? near.getRootNode() : null;
    const roots = inRoot instanceof ShadowRoot ? [inRoot, this.#document] : [this.#document];
    return roots.some((root) => boxes(root).some((box) => looksLikeMail(wordsAround(box))));
  }
}
