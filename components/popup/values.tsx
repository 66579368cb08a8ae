import type { Preset, Server } from '../../lib/mail/preset-types.ts';
import { expandTemplate } from '../../lib/mail/username-template.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { Host } from '../shared/host.tsx';
import { isUserNameRule, USER_NAME_RULES } from '../shared/user-name-rules.ts';

function Value({ name, text }: { name: string; text: string }) {
  return (
    <li class="value">
      <span class="value-name">{name}</span>
      <span class="grow">
        <Host name={text} />
      </span>
      <CopyButton text={text} what={name} />
    </li>
  );
}

/** Without an address only its rule is known: words to read, not to copy. */
function UserName({ template, address }: { template: string; address: string | null }) {
  const name = t('userName');
  const expanded = address === null ? null : expandTemplate(template, address);
  if (expanded) return <Value name={name} text={expanded} />;
  if (!isUserNameRule(template)) return <Value name={name} text={template} />;
  return (
    <li class="value">
      <span class="value-name">{name}</span>
      <span class="grow">{t(USER_NAME_RULES[template])}</span>
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
          <UserName template={template ?? ''} address={address} />
        </ul>
      </section>
    </div>
  );
}
