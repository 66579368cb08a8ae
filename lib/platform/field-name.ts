/** How a field is called wherever one is named: popup, report, the layer on which fields are picked. */
import { type MessageKey, t } from './i18n.ts';

/** Properties that have a name of their own. */
export type Named = MessageKey extends infer Key ? (Key extends `property_${infer Name}` ? Name : never) : never;

const SIDES = { incoming: 'IMAP', outgoing: 'SMTP' } as const;

/** "IMAP server", "SMTP port"; without a side the name alone. */
export function sidedName(property: Named, direction: keyof typeof SIDES | null): string {
  const name = t(`property_${property}`);
  return direction ? t('fieldOf', SIDES[direction], name) : name;
}
