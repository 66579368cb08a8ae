export type Tone = 'good' | 'attention' | 'wrong' | 'calm';
const MARK: Record<Tone, string> = { good: '✓', attention: '!', wrong: '×', calm: '–' };

/** A state by shape and colour; `label` says it to those who see neither. */
export function Sign({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span class={`sign ${tone}`} role="img" aria-label={label} title={label}>
      {MARK[tone]}
    </span>
  );
}
