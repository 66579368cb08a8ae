import { t } from '../../lib/platform/i18n.ts';
import type { ListState } from '../../lib/state/connection-ips-types.ts';
import { useIps } from './connection-ips-context.ts';
import { issuedText, originText, timeText } from './connection-ips-words.ts';

function textOf({ list, seen, url }: ListState): string {
  if (seen && url) {
    return [t('ipsLive', new URL(url).host, timeText(seen.fetched)), issuedText(seen.issued)]
      .filter(Boolean)
      .join('. ');
  }
  return list.ranges.length > 0 ? originText(list) : '';
}

/** Where the ranges come from and when, each source once, with the vendor's own page. */
export function Origin() {
  const ips = useIps();
  const preset = ips.preset.value;
  const sources = [...new Map(ips.lists.value.map((one) => [one.list.source, one])).values()];
  return (
    <div class="origin quiet">
      {sources.map((state) => (
        <p key={state.list.source} class="row">
          <span class="grow">{textOf(state)}</span>
          <a
            href={state.list.source}
            target="_blank"
            rel="noreferrer"
            aria-label={t('ipsSourceOf', state.list.service)}
          >
            {t('ipsSource')}
          </a>
        </p>
      ))}
      {preset && preset.ipRanges.length > 0 ? <p>{t('ipsFromPreset', preset.domains[0] ?? '')}</p> : null}
    </div>
  );
}
