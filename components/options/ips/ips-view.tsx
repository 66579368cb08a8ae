import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { knownServices } from '../../../lib/address/services.ts';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { createConnectionIps } from '../../../lib/state/connection-ips.ts';
import { networkPorts } from '../../../lib/state/network-ports.ts';
import { ConnectionIps } from '../../popup/connection-ips.tsx';
import { IpsContext } from '../../popup/connection-ips-context.ts';
import { SelectField, TextField } from '../../shared/fields.tsx';
import { useOptions } from '../context.ts';

const SERVICES = knownServices();
const NONE = '';

/** Drawn anew for each product and preset: its store asks and remembers for that host alone. */
function List({ host, preset }: { host: string; preset: Preset | null }) {
  const store = useMemo(
    () => createConnectionIps(host, signal(preset), networkPorts(true, new AbortController().signal)),
    [host, preset?.id],
  );
  return (
    <IpsContext.Provider value={store}>
      <div class="stack">
        <ConnectionIps />
      </div>
    </IpsContext.Provider>
  );
}

/** The same view as in the popup, for any product of the directory and any preset of one's own. */
export function IpsView() {
  const { presets } = useOptions();
  const [service, setService] = useState(SERVICES[0]?.name ?? '');
  const [account, setAccount] = useState('');
  const [presetId, setPresetId] = useState(NONE);
  const known = SERVICES.find((one) => one.name === service);
  const byAccount = known?.host.startsWith('.') ?? false;
  const host = byAccount
    ? account.trim() === ''
      ? ''
      : `${account.trim().toLowerCase()}${known?.host}`
    : (known?.host ?? '');
  const own = presets.own.value;
  const preset = own.find((one) => one.id === presetId) ?? null;
  return (
    <>
      <header class="view-head">
        <h1>{t('viewIps')}</h1>
      </header>
      <div class="stack column">
        <p class="quiet">{t('ipsViewText')}</p>
        <SelectField
          label={t('ipsProduct')}
          name="ips-product"
          value={service}
          options={SERVICES.map(({ name }) => ({ value: name, text: name }))}
          onChange={setService}
        />
        {byAccount ? (
          <TextField
            label={t('ipsAccount', known?.host ?? '')}
            name="ips-account"
            value={account}
            onInput={setAccount}
            mono
            placeholder="acme"
          />
        ) : null}
        {own.length === 0 ? null : (
          <SelectField
            label={t('ipsForPreset')}
            name="ips-preset"
            value={presetId}
            options={[
              { value: NONE, text: t('ipsNoPreset') },
              ...own.map((one) => ({ value: one.id, text: one.domains[0] ?? '' })),
            ]}
            onChange={setPresetId}
          />
        )}
        {host === '' ? null : <List key={`${host} ${presetId}`} host={host} preset={preset} />}
      </div>
    </>
  );
}
