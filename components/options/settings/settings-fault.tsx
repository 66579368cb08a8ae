import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';

/** Said where storage did not take a change. */
export function SettingsFault() {
  const fault = useOptions().settings.fault.value;
  if (fault === null) return null;
  return (
    <Notice tone="wrong" role="alert">
      {t('settingNotKept', fault)}
    </Notice>
  );
}
