import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { useTab } from './store.ts';

/** For forms that ask for no address: typed here, never in the page, where every key could be heard. */
export function AskAddress() {
  const tab = useTab();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="notice"
      onSubmit={(event) => {
        event.preventDefault();
        void tab.useAddress(typed);
      }}
    >
      <strong>{t('popupNoAddress')}</strong>
      <p class="quiet">{t('popupNoAddressText')}</p>
      <div class="row">
        <input
          class="input grow"
          type="email"
          name="own-address"
          aria-label={t('popupNoAddress')}
          placeholder="jane.doe@acme.example"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('popupUseAddress')}
        </button>
      </div>
    </form>
  );
}
