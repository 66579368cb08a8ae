import { useEffect } from 'preact/hooks';
import type { OptionsStores } from './context.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox],[type=radio]),textarea,select');
}
/** Focuses the search box once the presets are in view. */
function search(stores: OptionsStores): void {
  stores.router.view.value = 'presets';
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-search]')?.focus());
}

interface Key {
  /** Written for people. */
  shown: string;
  matches: (event: KeyboardEvent) => boolean;
  act: (stores: OptionsStores, help: () => void) => void;
  text: `key${string}`;
  /** Also while a text box has the focus. */
  always?: boolean;
}
const single = (key: string) => (event: KeyboardEvent) =>
  event.key.toLowerCase() === key && !event.ctrlKey && !event.metaKey && !event.altKey;
const command = (key: string) => (event: KeyboardEvent) =>
  event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/** All keys of the page, listed under `?`; single letters do nothing while a text box has the focus. */
export const KEYS = [
  { shown: '/', text: 'keySearch', matches: single('/'), act: search },
  {
    shown: 'N',
    text: 'keyAdd',
    matches: single('n'),
    act: ({ panel, router }) => {
      router.view.value = 'presets';
      panel.add();
    },
  },
  { shown: 'Esc', text: 'keyClose', matches: single('escape'), act: ({ panel }) => panel.close(), always: true },
  {
    shown: 'Ctrl/⌘ S',
    text: 'keySave',
    matches: command('s'),
    act: ({ panel }) => void panel.save(),
    always: true,
  },
  { shown: 'Ctrl/⌘ Z', text: 'keyUndo', matches: command('z'), act: ({ undo }) => void undo.run() },
  { shown: '?', text: 'keyHelp', matches: single('?'), act: (_stores, help) => help() },
] as const satisfies readonly Key[];
const ALL: readonly Key[] = KEYS;

export function useKeys(stores: OptionsStores, help: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A dialog handles its own keys, and holds the page behind it still.
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const key = ALL.find((one) => one.matches(event) && (one.always || !isTyping(event.target)));
      if (!key) return;
      event.preventDefault();
      key.act(stores, help);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [stores, help]);
}
