import { Icon } from './icon.tsx';

export type Tone = 'good' | 'attention' | 'wrong' | 'calm' | 'lock';
export const MARKS = { good: '✓', attention: '!', wrong: '×', calm: '–' } as const satisfies Partial<
  Record<Tone, string>
>;

/** A state by shape and colour; `label` says it to those who see neither. */
export function Sign({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span class={`sign ${tone}`} role="img" aria-label={label} title={label}>
      {tone === 'lock' ? <Icon name="lock" /> : MARKS[tone]}
    </span>
  );
}
