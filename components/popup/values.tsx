import type { Preset, Server } from '../../lib/mail/preset-types.ts';
import { expandTemplate } from '../../lib/mail/username-template.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CopyButton } from '../shared/copy-button.tsx';

function Value({ name, text }: { name: string; text: string }) {
  return (
    <li class="value">
      <span class="value-name">{name}</span>
      <code class="grow">{text}</code>
      <CopyButton text={text} what={name} />
    </li>
  );
}

function ServerValues({ title, server }: { title: string; server: Server }) {
  return (
    <section>
      <h2 class="label">{title}</h2>
      <ul>
        <Value name={t('server')} text={server.hostname} />
        <Value name={t('security')} text={t(`security${server.socketType}`)} />
        <Value name={t('port')} text={String(server.port)} />
      </ul>
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
        <ul>
          <Value name={t('exchangeAddress')} text={preset.exchangeUrl} />
        </ul>
      ) : (
        <>
          {preset.incomingServers.map((server) => (
            <ServerValues key={server.type} title={t('incomingMail', server.type.toUpperCase())} server={server} />
          ))}
          {preset.outgoingServer ? <ServerValues title={t('outgoingMail')} server={preset.outgoingServer} /> : null}
        </>
      )}
      <section>
        <h2 class="label">{t('both')}</h2>
        <ul>
          <Value name={t('userName')} text={known} />
        </ul>
      </section>
    </div>
  );
}
