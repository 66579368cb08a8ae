/**
 * The smallest possible look for a mail form, in every page. It does nothing until a person is there: passive listeners
 * wake it, an idle callback looks, and only a hint sends a message. `npm run bench` measures it. Closures and not a
 * class: private names alone would be a tenth of its two kilobytes.
 */
import { tellHint } from '../message/frame-api.ts';
import { get, hasHint } from './hint-look.ts';
import { SENTINEL } from './sentinel-mark.ts';

/** At most one look in this time (ms): a later one is delayed, never dropped. */
const BETWEEN_LOOKS = 2_000;
/** After a press the form may arrive by fetch; while a frame has the focus, going on to the next gives no event (ms). */
const AGAIN_AFTER = 1_000;

/** Elements of a child frame are instances of that frame's classes, so the name decides. */
const isA = <Name extends 'iframe' | 'input'>(target: unknown, name: Name): target is HTMLElementTagNameMap[Name] =>
  Reflect.get(Object(target), 'localName') === name;

/** One sentinel's life, shared by the frames it entered. */
export interface Life {
  /** Set by whoever ends it; listeners go at their next event. */
  over: boolean;
  /** Where the person typed an address last: a wizard takes the box away with its step (see step-before). */
  box?: HTMLInputElement;
}

/** The shadow root around or in the one element where the person is: a walk in search of roots costs a hundred times more. */
function rootAt(near: unknown): ShadowRoot | null {
  if (!(near instanceof HTMLElement)) return null;
  const closed = Reflect.get(near, 'openOrClosedShadowRoot') ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(near);
  const root = closed ?? Node.prototype.getRootNode.call(near);
  return root instanceof ShadowRoot ? root : null;
}

/** Brought in once more at an update or after document.open: the earlier copy may be deaf, so it ends; never two. */
function mark(life: Life): void {
  const earlier: Life | undefined = Reflect.get(globalThis, SENTINEL);
  if (earlier && earlier !== life) earlier.over = true;
  Reflect.set(globalThis, SENTINEL, life);
}

/** Looks for a hint when told to: at most once in two seconds, when the page has nothing else to do. */
function lookout(view: Window, life: Life, frame: HTMLIFrameElement | null) {
  let last = Number.NEGATIVE_INFINITY;
  let seen = '';
  /** A look is waiting, or the engine looks from here on. */
  let busy = false;
  let near: unknown;
  const look = () => {
    busy = false;
    if (life.over) return;
    last = performance.now();
    const { document, location } = view;
    const boxes = Document.prototype.getElementsByTagName.call(document, 'input').length;
    const now = boxes + location.href;
    if (seen === now) return;
    seen = now;
    // Naming an element's class costs a third of a look: not where there is none.
    const root = near ? rootAt(near) : null;
    if (!(root && hasHint(root)) && !(boxes && hasHint(document))) return;
    // The browser's own interface is touched only now: that costs more than the look.
    busy = true;
    life.over ||= !tellHint(frame);
  };
  /** `due`: look even where address and number of boxes are the same as last time. */
  return (due: boolean, at?: unknown) => {
    if (due) {
      seen = '';
      // Not below a passing pointer: the question for a root costs as much as the look.
      near = at ?? near;
    }
    if (busy) return;
    busy = true;
    // A time that is over already is no time.
    setTimeout(() => requestIdleCallback(look, { timeout: 300 }), last + BETWEEN_LOOKS - performance.now());
  };
}

/** What an event does in a window; made at the first one, for most pages see none that matters. */
function waking(view: Window, life: Life, frame: HTMLIFrameElement | null): (event: Event) => void {
  mark(life);
  const look = lookout(view, life, frame);
  const entered = new WeakSet<Document>();
  let typed = false;
  /** A frame costs nothing until the person enters it; then it is watched like this window. */
  const enter = (child: unknown) => {
    if (!isA(child, 'iframe')) return false;
    // Null where the frame is of another origin: that one is looked at only when the person asks.
    const { contentDocument, contentWindow } = child;
    if (!contentDocument || !contentWindow || entered.has(contentDocument)) return true;
    entered.add(contentDocument);
    watch(contentWindow, life, child);
    // Its listeners die with its navigation; the next document is entered anew.
    child.addEventListener('load', () => life.over || enter(child), { once: true });
    return true;
  };
  let turning: ReturnType<typeof setTimeout>;
  const turn = () => {
    clearTimeout(turning);
    const active = get(Document.prototype, 'activeElement', view.document);
    // A frame in an open root is not among the window's frames: it is entered by its focus.
    if (!life.over && (enter(active) || enter(active?.shadowRoot?.activeElement)))
      turning = setTimeout(turn, AGAIN_AFTER);
  };
  return (event) => {
    const { type } = event;
    if (!event.isTrusted) return;
    if (type === 'blur') return turn();
    // What the pointer passes matters only where it can be a frame: the first touch of an element costs half a millisecond.
    const passing = type === 'pointerover';
    const at = passing && !view.length ? null : event.composedPath()[0];
    // By focus and by key only: a box under the passing pointer is not where the person types.
    if (type < 'p' && isA(at, 'input') && /mail/i.test(at.name + at.id + at.type)) life.box = at;
    // A key that types needs a look once only, or every stroke would cost one.
    const types = Reflect.get(event, 'key')?.length === 1;
    if (types && typed) return;
    typed ||= types;
    enter(at);
    look(!passing, at);
    if (/down/.test(type)) setTimeout(() => look(true), AGAIN_AFTER);
  };
}

/**
 * Watches a window until its life is over; `frame` is the element that holds it, null for the top window. Touches
 * nothing but the window: the first look at `document` costs more than all the rest. A field with autofocus is met by
 * its first key, a page drawn ahead of time has no person.
 */
export function watch(view: Window, life: Life, frame: HTMLIFrameElement | null = null): void {
  let awake: ((event: Event) => void) | undefined;
  const woken = (event: Event) => {
    if (life.over) return view.removeEventListener(event.type, woken, true);
    awake ??= waking(view, life, frame);
    awake(event);
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown']) view.addEventListener(type, woken, true);
  // Not captured: only where the window itself loses the focus, to a frame.
  view.addEventListener('blur', woken);
}
