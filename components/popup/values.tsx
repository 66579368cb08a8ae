import type { Preset, Server } from '../../lib/mail/preset-types.ts';
import { expandTemplate } from '../../lib/mail/username-template.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CopyButton } from '../shared/copy-button.tsx';

function Value({ name, text }: { name: string; text: string }) {
  return (
    <div class="value">
      <dt>{name}</dt>
      <dd>
        <code>{text}</code>
      </dd>
      <CopyButton text={text} what={name} />
    </div>
  );
}

function ServerValues({ title, server }: { title: string; server: Server }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        <Value name={t('server')} text={server.hostname} />
        <Value name={t('security')} text={t(`security${server.socketType}`)} />
        <Value name={t('port')} text={String(server.port)} />
      </dl>
    </section>
  );
}

/** The preset's values one by one, for pages that cannot be filled. */
export function Values({ preset, address }: { preset: Preset; address: string | null }) {
  const template =
    preset.kind === 'exchange' ? preset.username : (preset.incomingServers[0] ?? preset.outgoingServer)?.username;
  const username = template && address ? (expandTemplate(template, address) ?? template) : (template ?? '');
  const known =
    username === '%EMAILADDRESS%' ? t('wholeAddress') : username === '%EMAILLOCALPART%' ? t('localPart') : username;
  return (
    <div class="values">
      {preset.kind === 'exchange' ? (
        <dl>
          <Value name={t('exchangeAddress')} text={preset.exchangeUrl} />
        </dl>
      ) : (
        <>
          {preset.incomingServers.map((server) => (
            <ServerValues key={server.type} title={t('incomingMail', server.type.toUpperCase())} server={server} />
          ))}
          {preset.outgoingServer ? <ServerValues title={t('outgoingMail')} server={preset.outgoingServer} /> : null}
        </>
      )}
      <section>
        <h3>{t('both')}</h3>
        <dl>
          <Value name={t('userName')} text={known} />
        </dl>
      </section>
    </div>
  );
}
