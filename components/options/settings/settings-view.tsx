import { t } from '../../../lib/platform/i18n.ts';
import { CheckField } from '../../shared/fields.tsx';
import { ListEditor } from '../../shared/list-editor.tsx';
import { useOptions } from '../context.ts';
import { OwnAddresses } from './own-addresses.tsx';
import { ResolverChoiceField } from './resolver.tsx';
import { SettingsFault } from './settings-fault.tsx';
import { Shortcuts } from './shortcuts.tsx';

function InPages() {
  const { settings: store } = useOptions();
  const { offer, seen } = store.settings.value;
  return (
    <section class="stack">
      <h2>{t('settingsInPages')}</h2>
      <CheckField
        asSwitch
        name="offer"
        label={t('settingOffer')}
        checked={offer}
        onChange={(on) => void store.set({ offer: on })}
      >
        {t('settingOfferHint')}
      </CheckField>
      <CheckField
        asSwitch
        name="seen"
        label={t('settingSeen')}
        checked={seen}
        onChange={(on) => void store.set({ seen: on })}
      >
        {t('settingSeenHint')}
      </CheckField>
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
    </>
  );
}
