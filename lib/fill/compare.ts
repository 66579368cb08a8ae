import type { ValueSnapshot } from '../detect/types.ts';
import { plainlyMeans } from './choose.ts';
import type { Want } from './types.ts';

/** Shown in a box, meant the same: case and a closing dot of a host, blanks, a thousands separator in a port. */
function folded(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const digits = plain.replace(/[\s.,'’]/g, '');
  return /^\d{1,5}$/.test(digits) && /^[\d\s.,'’]+$/.test(plain) ? digits : plain.replace(/\.$/, '');
}

export function sameText(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function label(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Custom controls show several lines; the choice is one of them. */
function showsLine(shown: string | null, wanted: string): boolean {
  return shown !== null && wanted !== '' && shown.split('\n').some((line) => label(line) === label(wanted));
}

function shownText(now: ValueSnapshot, text: string | null): string | null {
  if (text !== null) return text;
  return 'text' in now ? now.text : null;
}

/**
 * True where what stands there now means what was wanted. `text`: the whole text where the caller may know it.
 * `chosen`: what the taken option said, for lists whose options are seen only while open.
 */
export function holds(want: Want, now: ValueSnapshot, text: string | null, chosen: string | null = null): boolean {
  const shown = shownText(now, text);
  switch (want.kind) {
    case 'text':
      return (
        shown !== null &&
        [want.text, ...want.accept].some((one) => shown.split('\n').some((line) => sameText(one, line)))
      );
    case 'option':
      if (now.shape === 'option' && now.index === want.index && label(now.text) === label(want.text)) return true;
      return showsLine(shown, want.text);
    case 'checked':
      return now.shape === 'checked' && now.checked === want.checked;
    case 'searchOption':
      if (shown === null) return false;
      // Named options say it plainly; else only the option that was taken can tell.
      return chosen === null
        ? shown.split('\n').some((line) => plainlyMeans(want.meaning, line))
        : showsLine(shown, chosen);
    case 'restore':
      return false;
  }
}

/** True where two readings show the same. */
export function sameValue(one: ValueSnapshot | { shape: 'gone' }, other: ValueSnapshot | { shape: 'gone' }): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
