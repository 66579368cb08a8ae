import { useState } from 'preact/hooks';
import type { Row } from '../../lib/address/rows.ts';
import { t, uiLanguage } from '../../lib/platform/i18n.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { remarkText } from './connection-ips-words.ts';

/** More rows than this are drawn on request only: a list of thousands must not hold the popup up. */
const FIRST = 60;

function purposeOf(row: Row): string {
  const covers = row.covers.map((one) => t(`ipsCovers_${one}`)).join(', ');
  return [row.region, covers || row.purpose].filter(Boolean).join(' · ');
}

/** One range; `stop` marks the row that Tab reaches, arrows go on from there. */
export function RangeRow({ row, stop }: { row: Row; stop: boolean }) {
  const { cidr } = row.range;
  return (
    <li class="ip-row">
      <div class="ip-words">
        <code>{cidr}</code>
        {row.isNew ? <span class="ip-new">{t('ipsNew')}</span> : null}
        <span class="quiet ip-purpose">{purposeOf(row)}</span>
      </div>
      <CopyButton text={cidr} what={cidr} tabIndex={stop ? 0 : -1} />
      {row.remarks.map((remark) => (
        <span key={remark.kind} class="ip-remark">
          ! {remarkText(remark)}
        </span>
      ))}
    </li>
  );
}

function Family({ version, rows, first }: { version: 4 | 6; rows: readonly Row[]; first: boolean }) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section>
      <h2 id={`ips-v${version}`} class="group-title">
        {t('ipsFamily', String(version))}
      </h2>
      <ul aria-labelledby={`ips-v${version}`}>
        {shown.map((row, index) => (
          <RangeRow key={row.key} row={row} stop={first && index === 0} />
        ))}
      </ul>
      {shown.length < rows.length ? (
        <button type="button" class="button plain" onClick={() => setAll(true)}>
          {t('ipsShowAll', new Intl.NumberFormat(uiLanguage()).format(rows.length))}
        </button>
      ) : null}
    </section>
  );
}

export function RangeRows({ rows }: { rows: readonly Row[] }) {
  const v4 = rows.filter((row) => row.range.version === 4);
  const v6 = rows.filter((row) => row.range.version === 6);
  return (
    <div class="stack ip-rows">
      <Family version={4} rows={v4} first />
      <Family version={6} rows={v6} first={v4.length === 0} />
    </div>
  );
}
