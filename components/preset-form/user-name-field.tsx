import type { ComponentChildren } from 'preact';
import { expandTemplate } from '../../lib/mail/username-template.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { isUserNameRule, USER_NAME_RULES } from '../shared/user-name-rules.ts';

interface Props {
  label: string;
  name: string;
  value: string;
  domains: readonly string[];
  onChange: (username: string) => void;
  children: ComponentChildren;
}
const TEMPLATES = ['%EMAILADDRESS%', '%EMAILLOCALPART%', 'own'] as const;
type Rule = (typeof TEMPLATES)[number];

/** The rule that makes the user name of an address, with what it makes of one. */
export function UserNameField({ label, name, value, domains, onChange, children }: Props) {
  const domain = domains[0]?.replace('*.', '') || 'acme.example';
  const example = (template: string) => expandTemplate(template, `jane.doe@${domain}`) ?? template;
  const rule: Rule = isUserNameRule(value) ? value : 'own';
  const textOf = (one: Rule) => (one === 'own' ? t('ownRule') : `${t(USER_NAME_RULES[one])}: ${example(one)}`);
  return (
    <>
      <SelectField
        label={label}
        name={`${name}-rule`}
        value={rule}
        options={TEMPLATES.map((one) => ({ value: one, text: textOf(one) }))}
        onChange={(chosen) => onChange(chosen === 'own' ? 'acme\\%EMAILLOCALPART%' : chosen)}
      />
      {rule === 'own' ? (
        <TextField label={t('ownRuleLabel')} name={name} value={value} mono onInput={onChange}>
          {children}
          <p class="quiet">{t('userNameExample', domain, example(value))}</p>
          <p class="quiet">{t('placeholders')}</p>
        </TextField>
      ) : (
        children
      )}
    </>
  );
}
