/** What must be known before the list is used. */

import { printDifference } from '../../lib/address/range-list.ts';
import { namesImap } from '../../lib/address/service-types.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { useIps } from './connection-ips-context.ts';
import { dayText, problemText } from './connection-ips-words.ts';

export function SwitchFirst() {
  const ips = useIps();
  const domain = ips.preset.value?.domains[0] ?? '';
  return (
    <div class="notice">
      <strong>{t('ipsSwitchTitle', domain)}</strong>
      <p class="quiet">{t('ipsSwitchText')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void ips.turnOn()}>
          {t('ipsTurnOn')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            ips.lookAnyway.value = true;
          }}
        >
          {t('ipsAnyway')}
        </button>
      </div>
    </div>
  );
}

export function Changed() {
  const ips = useIps();
  const change = ips.change.value;
  if (!change) return null;
  const counts = [
    ...(change.added.length > 0 ? [plural('ipsAdded', change.added.length)] : []),
    ...(change.removed.length > 0 ? [plural('ipsRemoved', change.removed.length)] : []),
  ];
  return (
    <section class="notice attention" aria-label={t('ipsChanged', dayText(change.since))}>
      <p>
        <strong>{t('ipsChanged', dayText(change.since))}</strong> {counts.join(', ')}.
      </p>
      {change.removed.length > 0 ? (
        <ul class="mono">
          {change.removed.slice(0, 5).map(({ cidr }) => (
            <li key={cidr}>− {cidr}</li>
          ))}
        </ul>
      ) : null}
      <div class="row">
        <button
          type="button"
          class="link"
          onClick={() => void navigator.clipboard.writeText(printDifference(change)).then(() => ips.takeNote())}
        >
          {t('ipsCopyDifference')}
        </button>
        <button type="button" class="link" onClick={() => void ips.takeNote()}>
          {t('ipsNoted')}
        </button>
      </div>
    </section>
  );
}

/** Why a live list could not be read; the older one stays. */
export function Problems() {
  const failed = useIps().lists.value.filter((one) => one.problem);
  const unique = [...new Map(failed.map((one) => [one.problem?.host, one])).values()];
  return unique.map(({ list, problem, seen }) =>
    problem ? (
      <p key={list.id} class="notice wrong" role="alert">
        <span>
          {t('ipsFailed', problem.host)} {problemText(problem)} {seen ? t('ipsKept') : ''}
        </span>
      </p>
    ) : null,
  );
}

/** What the vendor's words do and do not bear, one line each. */
export function Cautions() {
  const { service } = useIps();
  if (!service) return null;
  const notes = new Set(service.lists.flatMap((list) => (list.note ? [t(`ipsNote_${list.note}`)] : [])));
  const silent = service.lists.some((list) => !namesImap(list));
  const lines = [...(silent ? [t('ipsNoImap', service.name)] : []), ...notes];
  if (lines.length === 0) return null;
  return (
    <ul class="cautions quiet">
      {lines.map((line) => (
        <li key={line}>! {line}</li>
      ))}
    </ul>
  );
}
