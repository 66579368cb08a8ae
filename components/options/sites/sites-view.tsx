import { t } from '../../../lib/platform/i18n.ts';
import { nameOfPlace } from '../../../lib/state/picks-store.ts';
import type { SiteList } from '../../../lib/state/settings-store.ts';
import { ListEditor } from '../../shared/list-editor.tsx';
import { useOptions } from '../context.ts';
import { SettingsFault } from '../settings/settings-fault.tsx';

/** Where Mailfill keeps still, and where it acts without a click. It is on everywhere else. */
export function SitesView() {
  const { settings: store, picks } = useOptions();
  const lists = store.settings.value;
  const editor = (list: SiteList) => ({
    items: lists[list].toSorted(),
    locked: store.policy.value.sites[list],
    removeLabel: (site: string) => t('siteRemove', site),
    onRemove: (site: string) => void store.removeSite(list, site, t('siteRemoved', site)),
  });
  return (
    <>
      <header class="view-head">
        <h1>{t('navSites')}</h1>
      </header>
      <p class="prose">{t('sitesText')}</p>
      <SettingsFault />
      <ListEditor
        {...editor('sitesOff')}
        title={t('sitesOffTitle')}
        hint={t('sitesOffHint')}
        empty={t('sitesOffEmpty')}
        adding={{
          label: t('sitesOffAdd'),
          placeholder: 'crm.example',
          add: (text) => store.addSite('sitesOff', text),
          wrong: t('sitesOffWrong'),
        }}
      />
      <ListEditor
        {...editor('fillWithoutAsking')}
        title={t('unaskedTitle')}
        hint={t('unaskedHint')}
        empty={t('unaskedEmpty')}
        adding={{
          label: t('unaskedAdd'),
          placeholder: 'https://crm.example',
          add: (text) => store.addSite('fillWithoutAsking', text),
          wrong: t('unaskedWrong'),
        }}
      />
      <ListEditor
        title={t('picksTitle')}
        hint={t('picksHint')}
        empty={t('picksEmpty')}
        items={picks.places.value.map(nameOfPlace)}
        removeLabel={(page) => t('picksForget', page)}
        onRemove={(page) => void picks.forget(page, t('picksForgotten', page))}
      />
    </>
  );
}
