import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import type { Row } from '../../../lib/state/preset-rows.ts';
import { Button } from '../../shared/button.tsx';
import { moveFocus } from '../../shared/roving.ts';
import { useOptions } from '../context.ts';
import { PresetRow } from './preset-row.tsx';

/** Rows drawn at first and with each step further: typing in the search answers within a frame whatever the list holds. */
const STEP = 30;

/** Draws more as its end comes near; starts anew with another question. */
function useGrowing(total: number, question: unknown) {
  const [most, setMost] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => setMost(STEP), [question]);
  useEffect(() => {
    const mark = end.current;
    if (!mark || most >= total) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setMost((before) => before + STEP);
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [most, total]);
  return { most, end, more: () => setMost((before) => before + STEP) };
}

export function PresetTable({ rows }: { rows: readonly Row[] }) {
  const { presets, panel } = useOptions();
  const table = useRef<HTMLTableElement>(null);
  const { most, end, more } = useGrowing(rows.length, presets.question.value);
  const state = panel.state.value;
  const open = state.kind === 'edit' ? state.draft.original?.id : state.kind === 'read' ? state.preset.id : undefined;
  return (
    <>
      {/* Arrow keys move among the rows' buttons; each row has one, which Tab meets only at the first. */}
      <table ref={table} class="presets" onKeyDown={(event) => moveFocus(event, table, '[data-row]')}>
        <thead>
          <tr>
            <th class="tick-cell">
              <span class="hidden-text">{t('columnState')}</span>
            </th>
            <th>{t('columnDomain')}</th>
            <th>{t('columnIncoming')}</th>
            <th>{t('columnOutgoing')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, index) => (
            <PresetRow key={row.key} row={row} open={row.preset.id === open} first={index === 0} />
          ))}
        </tbody>
      </table>
      {most < rows.length ? (
        <div ref={end}>
          <Button onClick={more}>{t('showMore', String(rows.length - most))}</Button>
        </div>
      ) : null}
    </>
  );
}
