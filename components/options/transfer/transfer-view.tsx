import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';
import { ExportSection } from './export-section.tsx';
import { faultText } from './fault-text.ts';
import { ImportChoose } from './import-choose.tsx';
import { ImportPreviewList } from './import-preview.tsx';

function ImportState() {
  const state = useOptions().transfer.state.value;
  switch (state.kind) {
    case 'idle':
    case 'reading':
    case 'done':
      return <ImportChoose />;
    case 'preview':
      return <ImportPreviewList preview={state} />;
    case 'refused':
      return (
        <>
          <Notice tone="wrong" role="alert">
            <p>
              <strong>{state.name === '' ? t('importRefusedText') : t('importRefused', state.name)}</strong>
            </p>
            <p>{faultText(state.fault)}</p>
            <p>{t('importUntouched')}</p>
          </Notice>
          <ImportChoose />
        </>
      );
    case 'vanished':
      return (
        <>
          <Notice tone="wrong" role="alert">
            {t('importVanished', state.name)}
          </Notice>
          <ImportChoose />
        </>
      );
    case 'failed':
      return (
        <>
          <Notice tone="wrong" role="alert">
            {t('importFailed', state.reason)}
          </Notice>
          <ImportChoose />
        </>
      );
  }
}

/** Import with a preview before anything is stored; export in the formats that others read. */
export function TransferView() {
  return (
    <>
      <header class="view-head">
        <h1>{t('navTransfer')}</h1>
      </header>
      <section class="stack column" aria-labelledby="import-title">
        <h2 id="import-title">{t('importTitle')}</h2>
        <ImportState />
      </section>
      <ExportSection />
    </>
  );
}
