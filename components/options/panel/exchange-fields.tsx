import { t } from '../../../lib/platform/i18n.ts';
import { Findings } from '../../preset-form/findings.tsx';
import type { FormPart } from '../../preset-form/form-part.ts';
import { TextField } from '../../shared/fields.tsx';

export function ExchangeFields({ draft, preset, findings, strict, change, repair }: FormPart) {
  const judged = strict || /^\w+:\/\/\S/.test(draft.exchangeUrl);
  return (
    <TextField
      label={t('exchangeAddress')}
      name="exchange"
      value={draft.exchangeUrl}
      mono
      inputMode="url"
      placeholder="https://mail.acme.example/EWS/Exchange.asmx"
      invalid={judged && findings.some((one) => one.field === 'exchangeUrl' && one.level === 'error')}
      onInput={(exchangeUrl) => change({ exchangeUrl })}
    >
      {judged ? <Findings findings={findings} field="exchangeUrl" preset={preset} onRepair={repair} /> : null}
      <p class="quiet">{t('exchangeHint')}</p>
    </TextField>
  );
}
