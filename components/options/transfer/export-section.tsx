import { useState } from 'preact/hooks';
import { printAutoconfig } from '../../../lib/formats/autoconfig-print.ts';
import { printCsv } from '../../../lib/formats/csv.ts';
import { printMailfillFile } from '../../../lib/formats/mailfill-file.ts';
import type { MailPreset, Preset } from '../../../lib/mail/preset-types.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { downloadFile } from '../../shared/download.ts';
import { SelectField } from '../../shared/fields.tsx';
import { Segments } from '../../shared/segments.tsx';
import { useOptions } from '../context.ts';

const FORMATS = ['mailfill', 'csv', 'autoconfig'] as const;
type Format = (typeof FORMATS)[number];

const FILES: Record<Exclude<Format, 'autoconfig'>, { name: string; type: string; print(presets: Preset[]): string }> = {
  mailfill: { name: 'mailfill-presets.json', type: 'application/json', print: printMailfillFile },
  csv: { name: 'mailfill-presets.csv', type: 'text/csv', print: printCsv },
};

const isMail = (preset: Preset): preset is MailPreset => preset.kind === 'mail';

/** An autoconfig file holds one preset: which one is asked. */
function Autoconfig({ presets }: { presets: MailPreset[] }) {
  const [id, setId] = useState(presets[0]?.id ?? '');
  const chosen = presets.find((preset) => preset.id === id) ?? presets[0];
  if (!chosen) return <p class="quiet">{t('exportNoMail')}</p>;
  return (
    <>
      <SelectField
        label={t('exportWhich')}
        name="export-preset"
        value={chosen.id}
        options={presets.map((preset) => ({ value: preset.id, text: preset.domains[0] ?? '' }))}
        onChange={setId}
      />
      <p class="quiet">{t('exportAutoconfigHint', chosen.domains[0] ?? '')}</p>
      <div class="row">
        <Button icon="download" onClick={() => downloadFile('config-v1.1.xml', printAutoconfig(chosen), 'text/xml')}>
          {t('exportOne')}
        </Button>
      </div>
    </>
  );
}

export function ExportSection() {
  const { presets } = useOptions();
  const [format, setFormat] = useState<Format>('mailfill');
  const own = presets.own.value;
  return (
    <section class="stack column" aria-labelledby="export-title">
      <h2 id="export-title">{t('exportTitle')}</h2>
      {own.length === 0 ? (
        <p class="quiet">{t('exportNone')}</p>
      ) : (
        <>
          <Segments
            label={t('exportFormat')}
            name="export-format"
            value={format}
            options={FORMATS.map((one) => ({ value: one, text: t(`exportFormat_${one}`) }))}
            onChange={setFormat}
          />
          {format === 'autoconfig' ? (
            <Autoconfig presets={own.filter(isMail)} />
          ) : (
            <>
              <p class="quiet">{t(`exportHint_${format}`)}</p>
              <div class="row">
                <Button
                  icon="download"
                  onClick={() => {
                    downloadFile(FILES[format].name, FILES[format].print(own), FILES[format].type);
                    void presets.noteExport();
                  }}
                >
                  {plural('exportAll', own.length)}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}
