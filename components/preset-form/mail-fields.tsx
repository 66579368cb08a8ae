import type { Server } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Findings } from './findings.tsx';
import type { FormPart } from './form-part.ts';
import { ServerFields } from './server-fields.tsx';

const line = ({ hostname, port, socketType }: Server) => `${hostname} ${port} ${t(`security${socketType}`)}`;

/** Incoming, then outgoing; a second incoming server that came with a file is named and can be taken out. */
export function MailFields(part: FormPart) {
  const { draft, change } = part;
  return (
    <>
      <ServerFields
        {...part}
        title={t('incomingMail', draft.incoming.type === 'pop3' ? 'POP3' : 'IMAP')}
        server={draft.incoming}
        onServer={(incoming) => change({ incoming })}
      />
      {draft.twin && draft.twin.type !== draft.incoming.type ? (
        <p class="row quiet">
          <span class="grow">
            {t('alsoServer', draft.twin.type.toUpperCase())} <code>{line(draft.twin)}</code>
          </span>
          <Button look="link" onClick={() => change({ twin: null })}>
            {t('takeOut')}
          </Button>
        </p>
      ) : null}
      <ServerFields
        {...part}
        title={t('outgoingMail')}
        server={draft.outgoing}
        onServer={(outgoing) => change({ outgoing })}
      />
      {part.strict ? (
        <Findings findings={part.findings} field="servers" preset={part.preset} onRepair={part.repair} />
      ) : null}
    </>
  );
}
