import { t } from '../../../lib/platform/i18n.ts';
import type { PresetsStore } from '../../../lib/state/presets-store.ts';
import { Button } from '../../shared/button.tsx';
import { Empty } from '../../shared/empty.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';
import { BulkBar } from './bulk-bar.tsx';
import { Deleted } from './deleted.tsx';
import { ListFoot } from './list-foot.tsx';
import { Filters, SearchBox } from './list-tools.tsx';
import { PresetTable } from './preset-table.tsx';
import { SeenDomains } from './seen.tsx';
import { SyncNotes } from './sync-notes.tsx';

function NoPresets() {
  const { panel } = useOptions();
  return (
    <Empty title={t('emptyTitle')} text={t('emptyText')}>
      <Button look="primary" icon="add" onClick={() => panel.add()}>
        {t('emptyAdd')}
      </Button>
      <a class="button" href="#find">
        {t('emptyFind')}
      </a>
      <a class="button" href="#import">
        {t('emptyImport')}
      </a>
    </Empty>
  );
}

function Found() {
  const { presets } = useOptions();
  const { search } = presets.question.value;
  const rows = presets.shown.value;
  if (rows.length > 0) return <PresetTable rows={rows} />;
  return (
    <div class="stack">
      <p>{search === '' ? t('noneInFilter') : t('noMatch', search)}</p>
      <p>
        <Button onClick={() => presets.ask({ search: '', source: 'mine', state: 'any' })}>{t('showAll')}</Button>
      </p>
    </div>
  );
}

function Body() {
  const { presets } = useOptions();
  const list = presets.list.value;
  if (list.kind === 'loading') return null;
  if (list.kind === 'unreadable')
    return (
      <Notice tone="wrong" role="alert" actions={<Button onClick={presets.refresh}>{t('tryAgain')}</Button>}>
        {t('unreadable', list.reason)}
      </Notice>
    );
  return (
    <>
      <SyncNotes list={list} />
      <SeenDomains />
      {isEmpty(presets) ? (
        <NoPresets />
      ) : (
        <>
          <BulkBar />
          <Found />
        </>
      )}
      <ListFoot />
      <Deleted />
    </>
  );
}

/** Nobody has given a preset yet, and nothing is looked for. */
function isEmpty({ list, rows, question }: PresetsStore): boolean {
  const { source, search } = question.value;
  if (list.value.kind !== 'ready') return true;
  return rows.value.every((row) => row.source.kind === 'builtin') && source === 'mine' && search === '';
}

export function PresetsView() {
  const { panel, presets } = useOptions();
  return (
    <>
      <header class="view-head">
        <h1>{t('presets')}</h1>
        <SearchBox />
        <Button icon="add" onClick={() => panel.add()}>
          {t('addPreset')}
        </Button>
      </header>
      {isEmpty(presets) ? null : <Filters />}
      <Body />
    </>
  );
}
