import { plural, t } from '../../../lib/platform/i18n.ts';
import { useOptions } from '../context.ts';

/** Fewer are typed again sooner than a file is found. */
const WORTH_A_FILE = 3;

/** How many there are, where they are kept, and whether a file of them is out of date. */
export function ListFoot() {
  const { presets } = useOptions();
  const own = presets.own.value.length;
  if (own === 0) return null;
  const here = presets.rows.value.filter((row) => row.unsynced !== null).length;
  const unexported = presets.unexported.value;
  return (
    <p class="quiet">
      {plural('ownCount', own)} · {here === 0 ? t('syncedAll') : plural('hereOnly', here)}
      {own >= WORTH_A_FILE && unexported > 0 ? (
        <>
          {' '}
          · {plural('unexported', unexported)} <a href="#import">{t('exportNow')}</a>
        </>
      ) : null}
    </p>
  );
}
