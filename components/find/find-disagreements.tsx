import type { Disagreement } from '../../lib/discovery/types.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Notice } from '../shared/notice.tsx';
import { fieldName, fieldText } from './find-words.ts';

/** Where sources differ, side by side: a column a source, a row a setting. */
export function Disagreements({ all }: { all: readonly Disagreement[] }) {
  const sources = [...new Set(all.flatMap(({ values }) => values.map((one) => one.source)))];
  return (
    <section class="stack tight" aria-label={t('findDiffer')}>
      <Notice tone="attention">{plural('findDiffers', all.length)}</Notice>
      <div class="find-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('findSetting')}</th>
              {sources.map((source) => (
                <th key={source} scope="col">
                  {t(`discovery_source_${source}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(({ field, values }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                {sources.map((source) => (
                  <td key={source} class="mono" data-source={t(`discovery_source_${source}`)}>
                    {[...new Set(values.filter((one) => one.source === source).map((one) => one.value))]
                      .map((value) => fieldText(field.split('.')[1] ?? '', value))
                      .join(', ') || '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
