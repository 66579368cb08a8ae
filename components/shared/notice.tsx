import type { ComponentChildren } from 'preact';
import { MARKS, type Tone } from './sign.tsx';

interface Props {
  tone?: Exclude<Tone, 'lock'>;
  /** `alert` interrupts a reader, `status` waits; plain notices are part of the page. */
  role?: 'alert' | 'status';
  /** Buttons at the end. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A sentence that stands out, with its sign, so that colour alone never carries it. */
export function Notice({ tone = 'calm', role, actions, children }: Props) {
  return (
    <div class={`notice ${tone}`} role={role}>
      <div class="notice-row">
        {tone === 'calm' ? null : (
          <span class="notice-mark" aria-hidden="true">
            {MARKS[tone]}
          </span>
        )}
        <div class="grow stack tight">{children}</div>
        {actions ? <div class="row">{actions}</div> : null}
      </div>
    </div>
  );
}

export function Badge({ children }: { children: ComponentChildren }) {
  return <span class="badge">{children}</span>;
}
