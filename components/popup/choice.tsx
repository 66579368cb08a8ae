import { useState } from 'preact/hooks';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { signInAt } from '../../lib/mail/providers.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Badge } from '../shared/notice.tsx';
import { AskAddress } from './ask-address.tsx';
import { ChooseOther } from './choose-other.tsx';
import { NoPreset } from './no-preset.tsx';
import { sourceText } from './source-text.ts';
import { useTab } from './store.ts';

/** What the provider asks for at sign-in, where it is known: the preset cannot say it, and a password alone would fail. */
function SignIn({ preset }: { preset: Preset }) {
  if (preset.kind !== 'mail') return null;
  const servers = [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
  const asked = servers.map((server) => signInAt(server.hostname)).find((one) => one !== null);
  if (asked === 'oauth' || servers.some((server) => server.authentication === 'OAuth2'))
    return <p class="notice attention">{t('popupOauth')}</p>;
  return asked === 'appPassword' ? <p class="notice">{t('popupAppPassword')}</p> : null;
}

function Applies({ preset, onChange }: { preset: Preset; onChange: () => void }) {
  const tab = useTab();
  const source = sourceText(tab.source.value);
  const changeable = tab.presets.value.length + tab.others.value.length > 1;
  return (
    <div class="applies">
      <div class="grow">
        <strong>{preset.domains[0]}</strong>
        {source === '' ? null : (
          <div>
            <Badge>{source}</Badge>
          </div>
        )}
        {tab.address.value ? <div class="quiet">{t('popupFor', tab.address.value)}</div> : null}
      </div>
      {changeable ? (
        <Button look="link" onClick={onChange}>
          {t('popupChange')}
        </Button>
      ) : null}
    </div>
  );
}

/** Which preset and address apply, and what is missing to know it. */
export function Choice() {
  const tab = useTab();
  const [choosing, setChoosing] = useState(false);
  const found = tab.current.value;
  const preset = tab.preset.value;
  const domain = found?.form.emailDomain ?? null;
  const some = tab.presets.value.length > 0;
  return (
    <div class="stack">
      {preset && !choosing ? <Applies preset={preset} onChange={() => setChoosing(true)} /> : null}
      {choosing ? <ChooseOther onDone={() => setChoosing(false)} /> : null}
      {preset?.note ? <p class="notice">{preset.note}</p> : null}
      {preset ? <SignIn preset={preset} /> : null}
      {found && !preset && domain ? <NoPreset domain={domain} /> : null}
      {found && domain === null && tab.address.value === null ? <AskAddress /> : null}
      {!preset && !some && domain === null ? <NoPreset domain="" /> : null}
      {!preset && some && !choosing ? (
        <p>
          <Button onClick={() => setChoosing(true)}>{t('popupChoose')}</Button>
        </p>
      ) : null}
    </div>
  );
}
