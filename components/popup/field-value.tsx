import { t } from '../../lib/platform/i18n.ts';
import { Host } from '../shared/host.tsx';

const TICKS: Readonly<Record<string, 'boxTicked' | 'boxNotTicked'>> = { '✓': 'boxTicked', '☐': 'boxNotTicked' };

/** A value as it was or will be written; boxes are said in words. */
export function FieldValue({ text }: { text: string }) {
  const tick = TICKS[text];
  return tick ? <span>{t(tick)}</span> : <Host name={text} />;
}
