import { t } from '../../../lib/platform/i18n.ts';
import { CheckField } from '../../shared/fields.tsx';
import { ListEditor } from '../../shared/list-editor.tsx';
import { useOptions } from '../context.ts';
import { Erase } from './erase.tsx';
import { OwnAddresses } from './own-addresses.tsx';
import { ResolverChoiceField } from './resolver.tsx';
import { SettingsFault } from './settings-fault.tsx';
import { Shortcuts } from './shortcuts.tsx';

const SWITCHES = [
  { name: 'offer', label: 'settingOffer', hint: 'settingOfferHint' },
  { name: 'seen', label: 'settingSeen', hint: 'settingSeenHint' },
] as const;

function InPages() {
  const { settings: store } = useOptions();
  const own = store.settings.value;
  const { decided } = store.policy.value;
  return (
    <section class="stack">
      <h2>{t('settingsInPages')}</h2>
      {SWITCHES.map(({ name, label, hint }) => (
        <CheckField
          key={name}
          asSwitch
          name={name}
          label={t(label)}
          checked={decided.get(name) ?? own[name]}
          disabled={decided.has(name)}
          onChange={(on) => void store.set({ [name]: on })}
        >
          {t(hint)} {decided.has(name) ? t('settingByPolicy') : ''}
        </CheckField>
      ))}
      <p>
        <a class="link" href="#sites">
          {t('settingsToSites')}
        </a>
      </p>
    </section>
  );
}

function AllowedHosts() {
  const { network } = useOptions();
  return (
    <ListEditor
      title={t('hostsTitle')}
      hint={t('hostsHint')}
      empty={t('hostsEmpty')}
      items={network.hosts.value}
      removeLabel={(host) => t('hostWithdraw', host)}
      onRemove={(host) => void network.withdraw(host, t('hostWithdrawn', host))}
    />
  );
}

/** Everything that is the person's own to decide, apart from the presets. */
export function SettingsView() {
  return (
    <>
      <header class="view-head">
        <h1>{t('navSettings')}</h1>
      </header>
      <SettingsFault />
      <InPages />
      <OwnAddresses />
      <ResolverChoiceField />
      <AllowedHosts />
      <Shortcuts />
      <Erase />
    </>
  );
}
