import { parseDomain } from '../../lib/mail/domain.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ChipsField, splitChips } from '../shared/chips-field.tsx';
import { Findings } from './findings.tsx';
import type { FormPart } from './form-part.ts';

export function DomainsField({ draft, preset, findings, strict, change, repair }: FormPart) {
  const { chips, typed } = splitChips(draft.domains);
  // While the first letters of a domain are typed it is not called wrong.
  const judged = strict || (typed === '' && chips.length > 0);
  const wrong = findings.some((one) => one.field === 'domains' && one.level === 'error');
  return (
    <ChipsField
      label={t('domains')}
      name="domains"
      value={draft.domains}
      placeholder="acme.example"
      onInput={(domains) => change({ domains })}
      invalid={judged && wrong}
      isWrong={(chip) => !parseDomain(chip).ok}
    >
      {judged ? <Findings findings={findings} field="domains" preset={preset} onRepair={repair} /> : null}
      <p class="quiet">{t('domainsHint')}</p>
    </ChipsField>
  );
}
