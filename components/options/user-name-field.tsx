import type { ComponentChildren } from 'preact';
import { expandTemplate } from '../../lib/mail/username-template.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Draft } from '../../lib/state/draft.ts';
import { TextField } from '../shared/fields.tsx';

interface Props {
  draft: Draft;
  onChange: (username: string) => void;
  children: ComponentChildren;
}
const RULES = [
  { template: '%EMAILADDRESS%', key: 'wholeAddress' },
  { template: '%EMAILLOCALPART%', key: 'localPart' },
] as const;

/** The rule that makes the user name of an address, with what it makes of one. */
export function UserNameField({ draft, onChange, children }: Props) {
  const domain = draft.domains.split(/[\s,;]+/)[0]?.replace('*.', '') || 'acme.example';
  const example = expandTemplate(draft.username, `jane.doe@${domain}`) ?? draft.username;
  return (
    <div class="stack tight">
      <TextField label={t('userName')} name="username" value={draft.username} mono onInput={onChange}>
        {children}
        <p class="quiet">{t('userNameExample', domain, example)}</p>
      </TextField>
      <div class="row">
        {RULES.filter(({ template }) => template !== draft.username).map(({ template, key }) => (
          <button key={key} type="button" class="button" onClick={() => onChange(template)}>
            {t(key)}
          </button>
        ))}
      </div>
    </div>
  );
}
