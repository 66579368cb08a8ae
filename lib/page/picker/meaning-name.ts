import type { Direction, Property } from '../../detect/types.ts';
import { t } from '../../platform/i18n.ts';

const SIDE = { incoming: 'IMAP', outgoing: 'SMTP' } as const;

/** "IMAP server", "SMTP port", "E-mail address"; what is none of ours is left alone. */
export function meaningName({ property, direction }: { property: Property; direction: Direction | null }): string {
  if (property === 'other') return t('pickOther');
  const name = t(`property_${property}`);
  return direction ? t('fieldOf', SIDE[direction], name) : name;
}
