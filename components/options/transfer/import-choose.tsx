import { useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { AreaField } from '../../shared/fields.tsx';
import { useOptions } from '../context.ts';

/** The browser's own file dialog behind a button of ours. */
function FileButton() {
  const { transfer } = useOptions();
  const box = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="upload" onClick={() => box.current?.click()}>
        {t('importChoose')}
      </Button>
      <input
        ref={box}
        class="hidden-text"
        type="file"
        name="import-file"
        tabIndex={-1}
        aria-label={t('importChoose')}
        accept=".json,.xml,.mobileconfig,.csv,.tsv,.txt"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void transfer.readFile(file);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function PasteBox() {
  const { transfer } = useOptions();
  const [text, setText] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void transfer.readText(text);
      }}
    >
      <AreaField label={t('importPaste')} name="import-text" value={text} onInput={setText} rows={4} mono>
        <p class="quiet">{t('importPasteHint')}</p>
      </AreaField>
      <div class="row">
        <Button type="submit" disabled={text.trim() === ''}>
          {t('importRead')}
        </Button>
      </div>
    </form>
  );
}

/** A file by button or drop, or text: all lead to the same preview. */
export function ImportChoose() {
  const { transfer } = useOptions();
  const [over, setOver] = useState(false);
  return (
    <div class="stack">
      <section
        class={over ? 'drop over' : 'drop'}
        aria-label={t('importDrop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) void transfer.readFile(file);
        }}
      >
        <FileButton />
        <p class="quiet">{t('importFormats')}</p>
      </section>
      <PasteBox />
    </div>
  );
}
