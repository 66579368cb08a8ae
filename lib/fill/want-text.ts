import type { Want } from './types.ts';

/** What is wanted, as a person reads and copies it; null where it is a tick, which has no text. */
export function wantText(want: Want): string | null {
  switch (want.kind) {
    case 'text':
      return want.text;
    case 'option':
      return want.text || want.value;
    case 'searchOption':
      return want.label;
    case 'checked':
      return want.checked ? '✓' : '☐';
    case 'restore':
      return null;
  }
}
