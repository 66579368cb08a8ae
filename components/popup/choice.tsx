import { useState } from 'preact/hooks';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { useTab } from './store.ts';

function AskAddress() {
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

function NoPreset({ domain }: { domain: string }) {
  return (
    <div class="notice attention">
      <strong>{t('popupNoPreset', domain)}</strong>
      <p>{t('popupNoPresetText')}</p>
      <p>
        <button type="button" class="button" onClick={() => void openOptions(domain)}>
          {t('popupAddPreset')}
        </button>
      </p>
    </div>
  );
}

function PresetSelect({ presets, preset }: { presets: Preset[]; preset: Preset | null }) {
  const tab = useTab();
  const nameOf = (one: Preset) => one.domains[0] ?? one.id;
  return (
    <select
      class="input"
      name="preset"
      aria-label={t('popupPreset')}
      value={preset?.id ?? ''}
      onChange={(event) => {
        tab.preset.value = presets.find((one) => one.id === event.currentTarget.value) ?? null;
      }}
    >
      {preset ? null : <option value="">–</option>}
      {[...presets]
        .sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
        .map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
    </select>
  );
}

/** Which preset and address apply, and what is missing to know it. */
export function Choice() {
  const tab = useTab();
  const found = tab.current.value;
  const preset = tab.preset.value;
  const domain = found?.form.emailDomain ?? null;
  const presets = tab.presets.value;
  return (
    <div class="stack">
      {preset || presets.length > 0 ? <PresetSelect presets={presets} preset={preset} /> : null}
      {preset && tab.address.value ? <p class="quiet">{t('popupFor', tab.address.value)}</p> : null}
      {preset?.note ? <p class="notice">{preset.note}</p> : null}
      {found && !preset && domain ? <NoPreset domain={domain} /> : null}
      {found && domain === null && tab.address.value === null ? <AskAddress /> : null}
      {!preset && presets.length === 0 && domain === null ? <NoPreset domain="" /> : null}
    </div>
  );
}
