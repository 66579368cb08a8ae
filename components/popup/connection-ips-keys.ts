/** Keys of the Connection IPs view: `/` searches, arrows move from row to row, C copies the row. */
import { useEffect } from 'preact/hooks';

const isTextBox = (target: HTMLElement) => target.matches('input, textarea, select, [contenteditable]');

/** Listens while the view is shown. Single keys do nothing in a text box, in a dialog, or with a modifier. */
export function useIpsKeys(): void {
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTextBox(target) || document.querySelector('dialog[open]')) return;
  if (event.key === '/') act(event, document.querySelector<HTMLInputElement>('input[name="ip-search"]'));
  else if (target.matches('.ip-rows button.copy')) onRowKey(event, target);
}

function onRowKey(event: KeyboardEvent, target: HTMLElement): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.ip-rows button.copy')];
  const at = buttons.indexOf(target);
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
  act(event, buttons[moves[event.key] ?? -1] ?? null);
  if (event.key.toLowerCase() !== 'c') return;
  event.preventDefault();
  target.click();
}

function act(event: KeyboardEvent, to: HTMLElement | null): void {
  if (!to) return;
  event.preventDefault();
  to.focus();
}
