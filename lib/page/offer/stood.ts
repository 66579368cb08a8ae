/**
 * How long the card has stood where it stands, in plain sight. A page that uncovers it, or moves what it stands in, under
 * a pointer that was about to press something else begins that time anew.
 */

/** A box that moved by less is where it was (px). */
const STILL = 2;
/** ms between two looks while the pointer moves about the page. */
const BETWEEN = 150;

/** Calls `moved` in the frame in which the host leaves its box, though nobody moves the pointer. */
function pinned(host: HTMLElement, { left, top, right, bottom }: DOMRect, moved: () => void): IntersectionObserver {
  const root = host.ownerDocument;
  const { clientWidth, clientHeight } = root.documentElement;
  // The root shrinks to the box: what moves out of it is no longer whole inside.
  const inward = [top, clientWidth - right, clientHeight - bottom, left].map((gap) => `${Math.ceil(STILL - gap)}px`);
  let whole = false;
  const observer = new IntersectionObserver(
    (entries) => {
      const isWhole = entries.at(-1)?.intersectionRatio === 1;
      if (whole && !isWhole) moved();
      whole = isWhole;
    },
    { root, rootMargin: inward.join(' '), threshold: 1 },
  );
  observer.observe(host);
  return observer;
}

export interface Stood {
  /** The browser itself sees the card unhidden. */
  seen(): boolean;
  /** ms since it came into sight or moved; looks where it is now. */
  still(): number;
}

/**
 * Watches until the signal aborts. Whether it is seen comes from the browser also under a layer that lets the pointer
 * through, which no hit test finds; Firefox cannot tell (no IntersectionObserver v2) and says only what is scrolled to.
 */
export function watchStood(host: HTMLElement, signal: AbortSignal): Stood {
  const view = host.ownerDocument.defaultView ?? window;
  let seen = false;
  let since = Number.POSITIVE_INFINITY;
  let stands: DOMRect | null = null;
  let looked = 0;
  let pin: IntersectionObserver | null = null;
  const look = () => {
    looked = performance.now();
    const now = host.getBoundingClientRect();
    const still = stands && Math.max(Math.abs(now.left - stands.left), Math.abs(now.top - stands.top)) <= STILL;
    if (stands && !still) since = looked;
    stands = now;
    if (still && pin) return;
    pin?.disconnect();
    pin = pinned(host, now, look);
  };
  const options = { threshold: [0, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    const visible: unknown = last && 'isVisible' in last ? last.isVisible : last?.isIntersecting;
    if (visible === true && !seen) since = performance.now();
    seen = visible === true;
    look();
  }, options);
  observer.observe(host);
  const end = () => {
    observer.disconnect();
    pin?.disconnect();
  };
  signal.addEventListener('abort', end, { once: true });
  const moving = () => {
    if (performance.now() - looked >= BETWEEN) look();
  };
  const scrolled = () => {
    since = performance.now();
    stands = null;
  };
  view.addEventListener('pointermove', moving, { capture: true, passive: true, signal });
  view.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  return {
    seen: () => seen,
    still: () => {
      look();
      return performance.now() - since;
    },
  };
}
