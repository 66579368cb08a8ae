import type { LintField } from '../../lib/mail/lint.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Findings } from './findings.tsx';
import type { FormPart } from './form-part.ts';
import { UserNameField } from './user-name-field.tsx';

/** The rule for the user name with what the checks say of it; `apart`: outgoing mail has a rule of its own. */
export function UserNameRule({ draft, preset, findings, change, repair, apart }: FormPart & { apart: boolean }) {
  const fields: LintField[] = ['username', 'imap.username', 'pop3.username'];
  if (!apart) fields.push('smtp.username');
  return (
    <UserNameField
      label={t('userName')}
      name="username"
      value={draft.username}
      domains={preset.domains}
      onChange={(username) => change({ username })}
    >
      <Findings findings={findings} field={fields} preset={preset} onRepair={repair} />
    </UserNameField>
  );
}
