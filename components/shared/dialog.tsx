import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  children: ComponentChildren;
  /** Buttons; the first one with `autofocus` or else the first control gets the focus. */
  actions: ComponentChildren;
  onCancel: () => void;
  wide?: boolean;
}

/** The browser's own modal dialog: it holds the focus, Escape cancels, and the page behind is inert. */
export function Dialog({ title, children, actions, onCancel, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide-dialog' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div class="stack dialog-body">{children}</div>
      <div class="row end">{actions}</div>
    </dialog>
  );
}
