import { useState } from 'preact/hooks';
import { AUTHENTICATIONS, type Authentication } from '../../../lib/mail/authentication.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Findings } from '../../preset-form/findings.tsx';
import type { FormPart } from '../../preset-form/form-part.ts';
import { UserNameField } from '../../preset-form/user-name-field.tsx';
import { UserNameRule } from '../../preset-form/user-name-rule.tsx';
import { Button } from '../../shared/button.tsx';
import { SelectField } from '../../shared/fields.tsx';

const WAY_TEXT = {
  'password-cleartext': 'authentication_password',
  'password-encrypted': 'authentication_encrypted',
  OAuth2: 'authentication_oauth',
  GSSAPI: 'authentication_kerberos',
  NTLM: 'authentication_ntlm',
  none: 'authentication_none',
} as const satisfies Record<Authentication, string>;
const ways = () => AUTHENTICATIONS.map((value) => ({ value, text: t(WAY_TEXT[value]) }));

/** The rule for the user name and the way to sign in; for outgoing mail the same unless it is said otherwise. */
export function SignInFields(part: FormPart) {
  const { draft, change } = part;
  const differs = draft.outgoingUsername !== null || draft.outgoingAuthentication !== null;
  const [apart, setApart] = useState(differs);
  const together = () => {
    setApart(false);
    change({ outgoingUsername: null, outgoingAuthentication: null });
  };
  return (
    <fieldset class="stack tight">
      <legend>{t('signIn')}</legend>
      <UserNameRule {...part} apart={apart} />
      {draft.kind === 'mail' ? (
        <>
          <SelectField
            label={t('authentication')}
            name="authentication"
            value={draft.authentication}
            options={ways()}
            onChange={(authentication) => change({ authentication })}
          />
          {apart ? <Outgoing {...part} /> : null}
          <Button look="link" onClick={() => (apart ? together() : setApart(true))}>
            {t(apart ? 'outgoingSame' : 'outgoingDiffers')}
          </Button>
        </>
      ) : null}
    </fieldset>
  );
}

function Outgoing({ draft, preset, findings, change, repair }: FormPart) {
  return (
    <div class="stack tight inset">
      <UserNameField
        label={t('outgoingUserName')}
        name="smtp-username"
        value={draft.outgoingUsername ?? draft.username}
        domains={preset.domains}
        onChange={(outgoingUsername) => change({ outgoingUsername })}
      >
        <Findings findings={findings} field="smtp.username" preset={preset} onRepair={repair} />
      </UserNameField>
      <SelectField
        label={t('outgoingAuthentication')}
        name="smtp-authentication"
        value={draft.outgoingAuthentication ?? draft.authentication}
        options={ways()}
        onChange={(outgoingAuthentication) => change({ outgoingAuthentication })}
      />
    </div>
  );
}
