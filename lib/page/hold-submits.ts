/**
 * While our hand presses buttons that open lists, nothing of it may send a form: a button without a type submits.
 * Returns the release.
 */
export function holdSubmits(view: Window): () => void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('submit', stop, { capture: true });
  return () => view.removeEventListener('submit', stop, { capture: true });
}
