import { t } from '../../../lib/platform/i18n.ts';
import { Findings } from '../../preset-form/findings.tsx';
import type { FormPart } from '../../preset-form/form-part.ts';
import { CheckField, TextField } from '../../shared/fields.tsx';

export function Certificate({ draft, preset, findings, change, repair }: FormPart) {
  return (
    <>
      <CheckField
        label={t('allowInvalidCertificate')}
        name="invalid-certificate"
        checked={draft.allowInvalidCertificate}
        onChange={(allowInvalidCertificate) => change({ allowInvalidCertificate })}
      >
        {t('allowInvalidCertificateRisk')}
        <Findings findings={findings} field="allowInvalidCertificate" preset={preset} onRepair={repair} />
      </CheckField>
      {draft.allowInvalidCertificate ? (
        <TextField
          label={t('allowInvalidCertificateReason')}
          name="certificate-reason"
          value={draft.allowInvalidCertificateReason}
          onInput={(allowInvalidCertificateReason) => change({ allowInvalidCertificateReason })}
        >
          <Findings findings={findings} field="allowInvalidCertificateReason" preset={preset} onRepair={repair} />
        </TextField>
      ) : null}
    </>
  );
}
