import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { AskedHost } from '../../lib/state/find-types.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Host } from '../shared/host.tsx';

interface Props {
  domain: string;
  hosts: readonly AskedHost[];
  onAnswer: (hosts: readonly string[] | null) => void;
}

/** Names each host and what it learns, before anything is sent; each can be left out. */
export function FindConsent({ domain, hosts, onAnswer }: Props) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const asked = hosts.filter((one) => !one.allowed);
  const chosen = asked.map((one) => one.host).filter((host) => !without.has(host));
  const tick = (host: string, on: boolean) => {
    const next = new Set(without);
    if (on) next.delete(host);
    else next.add(host);
    setWithout(next);
  };
  return (
    <Dialog
      title={t('findConsentTitle')}
      onCancel={() => onAnswer(null)}
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{t('cancel')}</Button>
          <Button look="primary" disabled={chosen.length === 0} onClick={() => onAnswer(chosen)}>
            {t('findConsentYes')}
          </Button>
        </>
      }
    >
      <p>{t('findConsentText', domain)}</p>
      <ul class="find-hosts">
        {asked.map(({ host, role }) => (
          <li key={host}>
            <label class="check">
              <input
                type="checkbox"
                checked={!without.has(host)}
                onChange={(event) => tick(host, event.currentTarget.checked)}
              />
              <span>
                <Host name={host} />
                <span class="quiet find-role">{t(`findRole_${role}`)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('findConsentKept')}</p>
    </Dialog>
  );
}
