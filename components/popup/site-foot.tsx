import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';
import { useTab } from './store.ts';

/** On a site that is switched off the popup still fills when asked; the switch stands above what it did. */
export function OffNotice() {
  const tab = useTab();
  if (!tab.off.value) return null;
  return (
    <Notice actions={<Button onClick={() => void tab.keepOff(false)}>{t('popupOn')}</Button>}>{t('popupIsOff')}</Notice>
  );
}

export function OffButton() {
  const tab = useTab();
  if (tab.off.value) return null;
  return (
    <Button look="link" onClick={() => void tab.keepOff(true)}>
      {t('popupOff')}
    </Button>
  );
}
