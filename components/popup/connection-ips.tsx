/** "Connection IPs": which addresses IT must let in for the product on this tab. */
import { useEffect, useState } from 'preact/hooks';
import { FORMATS } from '../../lib/address/print/print-table.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { useIps } from './connection-ips-context.ts';
import { useIpsKeys } from './connection-ips-keys.ts';
import { Cautions, Changed, Problems, SwitchFirst } from './connection-ips-notices.tsx';
import { Origin } from './connection-ips-origin.tsx';
import { RangeRows } from './connection-ips-rows.tsx';
import { SearchBox } from './connection-ips-search.tsx';
import { ConsentDialog } from './consent-dialog.tsx';

function CopyBar() {
  const ips = useIps();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(ips.copyText());
    setCopied(t('ipsCopiedAs', t(`ipsFormat_${ips.format.value}`)));
    setTimeout(() => setCopied(''), 2500);
  };
  return (
    <div class="ip-copy">
      {ips.regions.value.length > 1 ? (
        <select
          class="input"
          name="ip-region"
          aria-label={t('ipsRegion')}
          value={ips.region.value}
          onChange={(event) => {
            ips.region.value = event.currentTarget.value;
          }}
        >
          <option value="">{t('ipsAllRegions')}</option>
          {ips.regions.value.map((region) => (
            <option key={region} value={region}>
              {region}
            </option>
          ))}
        </select>
      ) : null}
      <select
        class="input"
        name="ip-format"
        aria-label={t('ipsFormat')}
        value={ips.format.value}
        onChange={(event) => {
          ips.format.value = FORMATS[event.currentTarget.selectedIndex]?.id ?? 'lines';
        }}
      >
        {FORMATS.map(({ id }) => (
          <option key={id} value={id}>
            {t(`ipsFormat_${id}`)}
          </option>
        ))}
      </select>
      <button type="button" class="button primary" onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'copy'} />
        {plural('ipsCopyAll', ips.rows.value.length)}
      </button>
      <span role="status" class="hidden-text">
        {copied}
      </span>
    </div>
  );
}

/** The button that asks the vendor, primary only while nothing else is there to do. */
function Live() {
  const ips = useIps();
  const hosts = new Set(ips.lists.value.flatMap(({ url }) => (url ? [new URL(url).host] : [])));
  if (hosts.size === 0) return null;
  const empty = ips.rows.value.length === 0;
  return (
    <div class={empty ? 'notice' : 'row'}>
      {empty ? <p>{t('ipsNotLoaded', ips.service?.name ?? '')}</p> : null}
      <p>
        <button
          type="button"
          class={empty ? 'button primary' : 'button'}
          disabled={ips.working.value}
          onClick={() => void ips.loadLive()}
        >
          {ips.working.value ? t('ipsLoading', [...hosts].join(', ')) : t(empty ? 'ipsLoad' : 'ipsRefresh')}
        </button>
      </p>
    </div>
  );
}

function Nothing() {
  const ips = useIps();
  return (
    <div class="notice">
      <strong>{ips.service ? t('ipsNothing', ips.service.name) : t('ipsNoService', ips.host)}</strong>
      <p class="quiet">{t('ipsNoServiceText')}</p>
    </div>
  );
}

function List() {
  const ips = useIps();
  const rows = ips.rows.value;
  const live = ips.lists.value.some(({ url }) => url !== null);
  return (
    <>
      <Problems />
      <Changed />
      {rows.length > 0 ? <CopyBar /> : null}
      {rows.length === 0 && !live ? <Nothing /> : null}
      <Cautions />
      {rows.length > 0 ? <SearchBox /> : null}
      {rows.length > 0 ? <RangeRows rows={rows} /> : null}
      <Live />
      <Origin />
    </>
  );
}

export function ConnectionIps() {
  const ips = useIps();
  const hosts = ips.consent.value;
  useEffect(() => void ips.open(), [ips]);
  useIpsKeys();
  if (!ips.ready.value) return null;
  return (
    <>
      {ips.needsSwitch.value ? <SwitchFirst /> : <List />}
      {hosts ? (
        <ConsentDialog
          title={t('ipsConsentTitle', hosts.join(', '))}
          text={t('ipsConsentText')}
          yes={t('ipsAllow')}
          onAnswer={(yes) => void ips.answer(yes)}
        />
      ) : null}
    </>
  );
}
