import { printAutoconfig } from '../../../lib/formats/autoconfig-print.ts';
import type { MailPreset, Preset } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { MadeFile } from './made-file.tsx';

const isMail = (preset: Preset): preset is MailPreset => preset.kind === 'mail';

/** One file a preset, at the address where every mail client looks. */
export function AutoconfigWay({ presets }: { presets: Preset[] }) {
  const mail = presets.filter(isMail);
  if (mail.length === 0) return <p>{t('exportNoMail')}</p>;
  return (
    <>
      {mail.map((preset) => {
        const domain = preset.domains.find((one) => !one.startsWith('*.')) ?? preset.domains[0]?.slice(2) ?? '';
        return (
          <MadeFile
            key={preset.id}
            name={`${domain}-config-v1.1.xml`}
            text={printAutoconfig(preset)}
            place={`https://autoconfig.${domain}/mail/config-v1.1.xml`}
            type="text/xml"
          />
        );
      })}
      <p class="quiet">{t('handOutAutoconfigAfter')}</p>
    </>
  );
}
