import type { Want } from './types.ts';

/** What is wanted, as a person reads and copies it; null for what stood there before, which only the frame knows. */
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
