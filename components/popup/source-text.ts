import type { PresetSource } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';

/** Who keeps a preset; '' for the person's own. */
export function sourceText(source: PresetSource): string {
  switch (source.kind) {
    case 'own':
      return '';
    case 'policy':
      return t(source.mode === 'locked' ? 'popupLocked' : 'popupOrganisation');
    case 'list':
      return t('popupList', source.name);
    case 'builtin':
      return t('popupBuiltin');
  }
}
