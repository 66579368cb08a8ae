/**
 * Tells when a page that holds a mail form changed enough to be looked at again: fields that show later are offered
 * again, and a form that went takes its offer along. Runs only after a hint; bounded, and asleep in hidden tabs.
 */

/** Changes are gathered for this long (ms). */
const GATHER = 250;
/** The longest a change waits in a page that never rests, such as one with a running clock (ms). */
const MOST_WAIT = 1_000;
/** Looks that find nothing new before the observer gives up; a press of the person wakes it again. */
const MOST_FRUITLESS = 12;

export interface Monitor {
  /** The last look found something new: the count of fruitless ones starts again. */
  fruitful(): void;
}

/** Calls `look` after additions to the page and after the person acted; ends with the signal. */
export function monitor(document: Document, view: Window, look: () => void, signal: AbortSignal): Monitor {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fruitless = 0;
  let waitsSince: number | null = null;
  /** Something changed while the tab was hidden. */
  let sleeps = false;
  const later = () => {
    clearTimeout(timer);
    const now = performance.now();
    waitsSince ??= now;
    const rest = waitsSince + MOST_WAIT - now;
    timer = setTimeout(
      () => {
        waitsSince = null;
        sleeps = document.visibilityState === 'hidden';
        if (signal.aborted || sleeps) return;
        fruitless++;
        if (fruitless >= MOST_FRUITLESS) observer.disconnect();
        look();
      },
      Math.min(GATHER, rest),
    );
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => record.addedNodes.length > 0 || record.type === 'attributes')) later();
  });
  const observe = () =>
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden', 'open', 'aria-expanded', 'aria-selected'],
    });
  observe();
  const woken = (event: Event) => {
    if (!event.isTrusted) return;
    fruitless = 0;
    observe();
    later();
  };
  for (const type of ['click', 'change', 'pageshow'])
    view.addEventListener(type, woken, { capture: true, passive: true, signal });
  const shown = () => {
    if (sleeps && document.visibilityState === 'visible') later();
  };
  document.addEventListener('visibilitychange', shown, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return {
    fruitful: () => {
      fruitless = 0;
      // The last look may have been the one before which it gave up.
      observe();
    },
  };
}
