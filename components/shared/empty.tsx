import type { ComponentChildren } from 'preact';

/** An empty list says what it is for and offers the next step. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="empty stack">
      <h2>{title}</h2>
      <p>{text}</p>
      {children ? <div class="row">{children}</div> : null}
    </div>
  );
}
