import type { LintField, LintFinding } from '../../lib/mail/lint.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { SOCKET_TYPES } from '../../lib/mail/socket-type.ts';
import { t } from '../../lib/platform/i18n.ts';
import { type ServerDraft, withSecurity, withType } from '../../lib/state/draft.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Findings } from './findings.tsx';

interface Props {
  title: string;
  server: ServerDraft;
  /** Field errors show once the person tried to save or left the box. */
  strict: boolean;
  findings: LintFinding[];
  preset: Preset;
  onChange: (server: ServerDraft) => void;
  onRepair: (preset: Preset) => void;
}

const PROTOCOLS = [
  { value: 'imap', text: 'IMAP' },
  { value: 'pop3', text: 'POP3' },
] as const;

/** Server, security, port, in this order: the port follows the security. */
export function ServerFields({ title, server, strict, findings, preset, onChange, onRepair }: Props) {
  const { type } = server;
  const of = (name: 'hostname' | 'port' | 'socketType'): LintField => `${type}.${name}`;
  const shown = strict || server.hostname !== '' ? findings : [];
  const invalid = (field: LintField) => shown.some((finding) => finding.field === field && finding.level === 'error');
  const notes = (fields: readonly LintField[]) => (
    <Findings findings={shown} field={fields} preset={preset} onRepair={onRepair} />
  );
  return (
    <fieldset class="stack">
      <legend>{title}</legend>
      <div class="server-grid">
        {type === 'smtp' ? null : (
          <SelectField
            label={t('incomingKind')}
            name={`${type}-type`}
            value={type}
            options={PROTOCOLS}
            onChange={(value) => onChange(withType(server, value))}
          />
        )}
        <TextField
          label={t('server')}
          name={`${type}-hostname`}
          value={server.hostname}
          mono
          inputMode="url"
          placeholder={type === 'smtp' ? 'smtp.acme.example' : `${type === 'pop3' ? 'pop' : 'imap'}.acme.example`}
          invalid={invalid(of('hostname'))}
          onInput={(hostname) => onChange({ ...server, hostname })}
        >
          {notes([of('hostname')])}
        </TextField>
      </div>
      <div class="security-grid">
        <SelectField
          label={t('security')}
          name={`${type}-security`}
          value={server.socketType}
          options={SOCKET_TYPES.map((value) => ({ value, text: t(`security${value}`) }))}
          onChange={(socketType) => onChange(withSecurity(server, socketType))}
        />
        <TextField
          label={t('port')}
          name={`${type}-port`}
          value={server.port}
          mono
          inputMode="numeric"
          invalid={invalid(of('port'))}
          onInput={(port) => onChange({ ...server, port, portByHand: true })}
        >
          {null}
        </TextField>
      </div>
      {server.portByHand ? null : (
        <p class="quiet">{t('portFollows', server.port, t(`security${server.socketType}`))}</p>
      )}
      {notes([of('port'), of('socketType')])}
    </fieldset>
  );
}
