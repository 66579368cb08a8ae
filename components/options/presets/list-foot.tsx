import { plural, t } from '../../../lib/platform/i18n.ts';
import { useOptions } from '../context.ts';

/** How many there are and where they are kept. */
export function ListFoot() {
  const { presets } = useOptions();
  const own = presets.own.value.length;
  if (own === 0) return null;
  const here = presets.rows.value.filter((row) => row.unsynced !== null).length;
  return (
    <p class="quiet">
      {plural('ownCount', own)} · {here === 0 ? t('syncedAll') : plural('hereOnly', here)}
    </p>
  );
}
