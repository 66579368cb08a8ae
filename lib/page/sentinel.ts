/**
 * The smallest possible look for a mail form, in every page. It does nothing until a person is there: passive listeners
 * wake it, an idle callback looks, and only a hint sends a message. `npm run bench` measures it. Closures and not a
 * class: private names alone would be a tenth of its two kilobytes.
 */
import { tellHint } from '../message/frame-api.ts';
import { get, hasHint } from './hint-look.ts';
import { SENTINEL } from './sentinel-mark.ts';
import type { Wake, Waking } from './wake.ts';

/** At most one look in this time (ms): a later one is delayed, never dropped. */
const BETWEEN_LOOKS = 2_000;
/** After a press, a key or a focus the form may arrive by fetch; while a frame has the focus, going on to the next gives no event (ms). */
const AGAIN_AFTER = 1_000;

/** Elements of a child frame are instances of that frame's classes, so the name decides. */
const isA = <Name extends 'iframe' | 'input'>(
  target: (EventTarget & { localName?: string }) | null | undefined,
  name: Name,
): target is HTMLElementTagNameMap[Name] => target?.localName === name;

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
function lookout(view: Window, life: Life, frame?: HTMLIFrameElement) {
  let last = Number.NEGATIVE_INFINITY;
  let seen = '';
  /** A look is waiting, or the engine looks from here on. */
  let busy = false;
  let near: unknown;
  const look = () => {
    busy = false;
    if (life.over) return;
    last = performance.now();
    const { document } = view;
    const boxes = Document.prototype.getElementsByTagName.call(document, 'input').length;
    const now = boxes + view.location.href;
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
    setTimeout(requestIdleCallback, last + BETWEEN_LOOKS - performance.now(), look, { timeout: 300 });
  };
}

/**
 * What an event does in a window, until the life is over; made at the first one, for most pages see none that matters.
 * `frame` is the element that holds the window, none for the top one. An opaque origin (a sandboxed frame, a data:
 * page) is entered only when the person asks for it.
 */
export function waking(
  wake: Wake,
  view: Window = window,
  life: Life = { over: origin === 'null' },
  frame?: HTMLIFrameElement,
): Waking {
  mark(life);
  const look = lookout(view, life, frame);
  const entered = new WeakSet<Document>();
  let typed = false;
  /** A frame costs nothing until the person enters it; then it is watched like this window. */
  const enter = (child: EventTarget | null | undefined) => {
    if (!isA(child, 'iframe')) return false;
    // Null where the frame is of another origin: that one is looked at only when the person asks.
    const { contentDocument, contentWindow } = child;
    if (!contentDocument || !contentWindow || entered.has(contentDocument)) return true;
    entered.add(contentDocument);
    wake(contentWindow, () => (wake) => waking(wake, contentWindow, life, child));
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
  const meet = (event: Event) => {
    if (!event.isTrusted) return;
    const { type } = event;
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
    if (!passing) setTimeout(look, AGAIN_AFTER, true);
  };
  return (event) => {
    if (!life.over) meet(event);
    return life.over;
  };
}
