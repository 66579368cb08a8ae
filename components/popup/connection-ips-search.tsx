import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { useIps } from './connection-ips-context.ts';
import { RangeRow } from './connection-ips-rows.tsx';

function Result() {
  const search = useIps().searched.value;
  if (search.kind === 'empty') return null;
  if (search.kind === 'notARange') return <p class="quiet">{t('ipsNotARange')}</p>;
  const { asked, found } = search;
  if (found.kind === 'outside') return <p class="notice attention">{t('ipsOutside', asked.cidr)}</p>;
  return (
    <div class={found.kind === 'inside' ? 'notice good' : 'notice attention'}>
      <p>{t(found.kind === 'inside' ? 'ipsInside' : 'ipsPartly', asked.cidr)}</p>
      <ul>
        {found.entries.slice(0, 20).map((row) => (
          <RangeRow key={row.key} row={row} stop />
        ))}
      </ul>
    </div>
  );
}

/** Answers while one types; `/` jumps here from anywhere but a text box. */
export function SearchBox() {
  const ips = useIps();
  return (
    <search class="ip-search">
      <span class="ip-search-box">
        <Icon name="search" />
        <input
          class="input"
          name="ip-search"
          aria-label={t('ipsSearch')}
          aria-keyshortcuts="/"
          placeholder={`${t('ipsSearch')} 192.0.2.17`}
          autocomplete="off"
          spellcheck={false}
          value={ips.search.value}
          onInput={(event) => {
            ips.search.value = event.currentTarget.value;
          }}
        />
      </span>
      <div role="status">
        <Result />
      </div>
    </search>
  );
}
