import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Findings } from '../../preset-form/findings.tsx';
import type { FormPart } from '../../preset-form/form-part.ts';
import { Button } from '../../shared/button.tsx';
import { CopyButton } from '../../shared/copy-button.tsx';
import { AreaField, CheckField } from '../../shared/fields.tsx';

/** The switch, and the ranges from which a product connects, for the firewall: entered here, copied in the popup. */
export function StaticIps({ draft, preset, findings, change, repair }: FormPart) {
  const [open, setOpen] = useState(false);
  // To see the addresses means to use them: the switch is turned on first.
  const view = () => {
    if (!open) change({ useStaticIps: true });
    setOpen(!open);
  };
  return (
    <>
      <CheckField
        label={t('useStaticIps')}
        name="static-ips"
        checked={draft.useStaticIps}
        onChange={(useStaticIps) => change({ useStaticIps })}
      >
        {t('useStaticIpsHint')}{' '}
        <Button look="link" onClick={view}>
          {t(open ? 'hideConnectionIps' : 'viewConnectionIps')}
        </Button>
      </CheckField>
      {open ? (
        <div class="stack tight inset">
          <AreaField
            label={t('ownRanges')}
            name="ip-ranges"
            rows={4}
            mono
            value={draft.ipRanges}
            placeholder={'192.0.2.0/24 CRM\n2001:db8::/32 CRM'}
            invalid={findings.some((one) => one.field === 'ipRanges' && one.level === 'error')}
            onInput={(ipRanges) => change({ ipRanges })}
          >
            <Findings findings={findings} field="ipRanges" preset={preset} onRepair={repair} />
            <p class="quiet">{t('ownRangesHint')}</p>
          </AreaField>
          {preset.ipRanges.length > 0 ? (
            <ul class="ranges">
              {preset.ipRanges.map(({ cidr, purpose, verified }) => (
                <li key={cidr} class="row">
                  <code class="grow">{cidr}</code>
                  <span class="quiet">{[purpose, verified].filter(Boolean).join(' · ')}</span>
                  <CopyButton text={cidr} what={cidr} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
