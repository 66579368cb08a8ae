import type { Direction, Property } from '../../detect/types.ts';
import { sidedName } from '../../platform/field-name.ts';
import { t } from '../../platform/i18n.ts';

/** "IMAP server", "SMTP port", "E-mail address"; what is none of ours is left alone. */
export function meaningName({ property, direction }: { property: Property; direction: Direction | null }): string {
  return property === 'other' ? t('pickOther') : sidedName(property, direction);
}
