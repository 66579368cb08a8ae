import type { LintField } from '../../lib/mail/lint.ts';
import { SOCKET_TYPES } from '../../lib/mail/socket-type.ts';
import { t } from '../../lib/platform/i18n.ts';
import { type ServerDraft, withSecurity, withType } from '../../lib/state/draft.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Segments } from '../shared/segments.tsx';
import { Findings } from './findings.tsx';
import type { FormPart } from './form-part.ts';

interface Props extends FormPart {
  title: string;
  server: ServerDraft;
  onServer: (server: ServerDraft) => void;
}

const PROTOCOLS = [
  { value: 'imap', text: 'IMAP' },
  { value: 'pop3', text: 'POP3' },
] as const;
const EXAMPLE = { imap: 'imap.acme.example', pop3: 'pop.acme.example', smtp: 'smtp.acme.example' } as const;

/** Server, security, port, in this order: the port follows the security, unless it was set by hand. */
export function ServerFields({ title, server, onServer, strict, findings, preset, repair }: Props) {
  const { type } = server;
  const of = (name: 'hostname' | 'port' | 'socketType' | 'authentication'): LintField => `${type}.${name}`;
  const shown = strict || server.hostname !== '' ? findings : [];
  const invalid = (field: LintField) => shown.some((finding) => finding.field === field && finding.level === 'error');
  const notes = (...fields: LintField[]) => (
    <Findings findings={shown} field={fields} preset={preset} onRepair={repair} />
  );
  return (
    <fieldset class="stack tight">
      <div class="row">
        <legend class="grow">{title}</legend>
        {type === 'smtp' ? null : (
          <Segments
            label={t('incomingKind')}
            name="incoming-type"
            value={type}
            options={PROTOCOLS}
            onChange={(value) => onServer(withType(server, value))}
          />
        )}
      </div>
      <TextField
        label={t('server')}
        name={`${type}-hostname`}
        value={server.hostname}
        mono
        inputMode="url"
        placeholder={EXAMPLE[type]}
        invalid={invalid(of('hostname'))}
        onInput={(hostname) => onServer({ ...server, hostname })}
      >
        {notes(of('hostname'))}
      </TextField>
      <div class="security-grid">
        <SelectField
          label={t('security')}
          name={`${type}-security`}
          value={server.socketType}
          options={SOCKET_TYPES.map((value) => ({ value, text: t(`security${value}`) }))}
          onChange={(socketType) => onServer(withSecurity(server, socketType))}
        />
        <TextField
          label={t('port')}
          name={`${type}-port`}
          value={server.port}
          mono
          inputMode="numeric"
          invalid={invalid(of('port'))}
          onInput={(port) => onServer({ ...server, port, portByHand: port !== '' })}
        >
          {null}
        </TextField>
      </div>
      <p class="quiet" aria-live="polite">
        {server.portByHand ? t('portByHand') : t('portFollows', server.port, t(`security${server.socketType}`))}
      </p>
      {notes(of('port'), of('socketType'), of('authentication'))}
    </fieldset>
  );
}
