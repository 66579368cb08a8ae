/**
 * All that runs in a page where no person is: the listeners that wake the sentinel. The build puts this function's text
 * around the rest of the script (wxt.config.ts), which the browser then only skims until the first event; run at once,
 * the rest would be a fifth of what an untouched page costs. So this may use nothing but what it is given.
 */

/** Does something at an event; true once it wants no more. */
export type Waking = (event: Event) => boolean;
export type Wake = (view: Window, rest: () => (wake: Wake) => Waking) => void;

/**
 * Listens in a window and touches nothing but the window: the first look at `document` costs more than all the rest.
 * `rest` is called at the first event, and what it gives is given this function for the frames that the person enters.
 * A field with autofocus is met by its first key, a page drawn ahead of time has no person.
 */
export function wake(view: Window, rest: () => (wake: Wake) => Waking): void {
  let waking: Waking | undefined;
  const woken = (event: Event) => {
    waking ??= rest()(wake);
    if (waking(event)) view.removeEventListener(event.type, woken, true);
  };
  // Line by line: in a page where nothing has run yet, a loop over a list costs as much as two listeners.
  view.addEventListener('pointerover', woken, true);
  view.addEventListener('pointerdown', woken, true);
  view.addEventListener('focusin', woken, true);
  view.addEventListener('keydown', woken, true);
  // Not captured: only where the window itself loses the focus, to a frame.
  view.addEventListener('blur', woken);
}
