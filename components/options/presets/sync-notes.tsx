import { plural, t } from '../../../lib/platform/i18n.ts';
import type { PresetList } from '../../../lib/storage/presets.ts';
import { Button } from '../../shared/button.tsx';
import { downloadFile } from '../../shared/download.ts';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';

/** Presets that were in sync and are gone there without having been deleted: kept here, and offered back. */
function Vanished() {
  const { presets } = useOptions();
  const ids = presets.rows.value.filter((row) => row.unsynced === 'vanished').map((row) => row.preset.id);
  if (ids.length === 0) return null;
  return (
    <Notice tone="attention" actions={<Button onClick={() => void presets.offerBack(ids)}>{t('vanishedBack')}</Button>}>
      <p>{plural('vanished', ids.length)}</p>
    </Notice>
  );
}

/** What is stored but cannot be used: shown, kept as it stands, and given out as a file. */
function SetAside({ list }: { list: Extract<PresetList, { kind: 'ready' }> }) {
  if (list.setAside.length === 0) return null;
  const newer = list.setAside.filter(({ record }) => record.kind === 'newer').length;
  const save = () => downloadFile('mailfill-set-aside.json', JSON.stringify(list.setAside, null, 2));
  return (
    <Notice
      tone="attention"
      actions={
        <Button icon="download" onClick={save}>
          {t('setAsideSave')}
        </Button>
      }
    >
      <p>{plural('setAside', list.setAside.length)}</p>
      {newer > 0 ? <p>{plural('setAsideNewer', newer)}</p> : null}
    </Notice>
  );
}

/** Sync is off or missing: said once, calmly; everything works on this device. */
function NoSync() {
  const { presets } = useOptions();
  const all = presets.rows.value.filter((row) => row.source.kind === 'own');
  if (all.length === 0 || all.some((row) => row.unsynced !== 'unavailable')) return null;
  return <Notice>{t('noSync')}</Notice>;
}

export function SyncNotes({ list }: { list: Extract<PresetList, { kind: 'ready' }> }) {
  return (
    <>
      <SetAside list={list} />
      <Vanished />
      <NoSync />
    </>
  );
}
