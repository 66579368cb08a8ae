import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../shared/icon.tsx';
import { useOptions } from '../context.ts';

/** Typed here only: a page's listeners see every key pressed inside a card of ours. */
export function OwnAddresses() {
  const { addresses: store } = useOptions();
  const [typed, setTyped] = useState('');
  return (
    <section class="stack addresses">
      <h2>{t('ownAddresses')}</h2>
      <p class="quiet">{t('ownAddressesHint')}</p>
      <ul>
        {store.addresses.value.map((address) => (
          <li key={address} class="row">
            <code>{address}</code>
            <button
              type="button"
              class="icon-button"
              aria-label={t('forgetAddress', address)}
              onClick={() => void store.forget(address)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void store.keep(typed).then(() => setTyped(''));
        }}
      >
        <input
          class="input address"
          type="email"
          name="own-address"
          aria-label={t('ownAddresses')}
          placeholder="jane.doe@acme.example"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('addAddress')}
        </button>
      </form>
    </section>
  );
}
