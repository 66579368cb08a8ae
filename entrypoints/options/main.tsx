import { render } from 'preact';
import * as z from 'zod/mini';
import { AddressesContext } from '../../components/options/addresses-store.ts';
import { OptionsApp } from '../../components/options/app.tsx';
import '../../components/options/options.css';
import { PresetsContext } from '../../components/options/store.ts';
import { t, uiLanguage } from '../../lib/platform/i18n.ts';
import { createAddressesStore } from '../../lib/state/addresses-store.ts';
import { createPresetsStore } from '../../lib/state/presets-store.ts';

z.config({ jitless: true });
document.documentElement.lang = uiLanguage();
document.title = t('optionsTitle');

const presets = createPresetsStore(new AbortController().signal);
const addresses = createAddressesStore();
// The popup and the worker send people here with `#add=<domain>`.
const asked = new URLSearchParams(location.hash.slice(1)).get('add');
if (asked !== null) presets.add(asked);

const root = document.getElementById('app');
if (root)
  render(
    <PresetsContext.Provider value={presets}>
      <AddressesContext.Provider value={addresses}>
        <OptionsApp />
      </AddressesContext.Provider>
    </PresetsContext.Provider>,
    root,
  );
