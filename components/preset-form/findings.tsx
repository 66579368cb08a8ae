import { applyRepair, type LintField, type LintFinding } from '../../lib/mail/lint.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';

interface Props {
  findings: LintFinding[];
  field: LintField | readonly LintField[];
  preset: Preset;
  onRepair: (preset: Preset) => void;
}

const MARK = { error: '×', warning: '!', info: 'i', hint: 'i', silent: '' } as const;

/** What the checks say about one field, each with its repair where one is known. */
export function Findings({ findings, field, preset, onRepair }: Props) {
  const fields: readonly string[] = typeof field === 'string' ? [field] : field;
  const here = findings.filter((finding) => fields.includes(finding.field) && finding.level !== 'silent');
  return (
    <>
      {here.map((finding) => {
        const { repair } = finding;
        return (
          <p class={`finding ${finding.level}`} key={`${finding.code}${finding.field}`}>
            <span aria-hidden="true">{MARK[finding.level]}</span>
            <span class="grow">{t(finding.message.key, ...finding.message.values)}</span>
            {repair ? (
              <button type="button" onClick={() => onRepair(applyRepair(preset, repair))}>
                {t('repair')}
              </button>
            ) : null}
          </p>
        );
      })}
    </>
  );
}
