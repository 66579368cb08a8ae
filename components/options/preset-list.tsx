import type { Preset, Server } from '../../lib/mail/preset-types.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { verdictOf } from '../../lib/state/presets-store.ts';
import { Sign } from '../shared/sign.tsx';
import { usePresets } from './store.ts';

const TONE = { good: 'good', warning: 'attention', error: 'wrong' } as const;
const LABEL = { good: 'stateGood', warning: 'stateAttention', error: 'stateWrong' } as const;

function ServerCell({ server }: { server: Server | null | undefined }) {
  if (!server) return <span class="quiet">–</span>;
  return (
    <>
      <code>{server.hostname}</code>
      <br />
      <code class="quiet">
        {server.port} · {t(`security${server.socketType}`)}
      </code>
    </>
  );
}

function PresetRow({ preset, open }: { preset: Preset; open: boolean }) {
  const store = usePresets();
  const verdict = verdictOf(preset);
  const [first, ...others] = preset.domains;
  const state = verdict.level === 'good' ? '' : plural('hints', verdict.count);
  return (
    <tr class={open ? 'open' : ''}>
      <td>
        <Sign tone={TONE[verdict.level]} label={t(LABEL[verdict.level])} />
      </td>
      <td>
        <button
          type="button"
          class="row-button"
          aria-label={t('editPreset', first ?? '')}
          onClick={() => store.edit(preset)}
        >
          {first}
        </button>
        <div class="quiet">
          {[others.length > 0 ? `+ ${others.join(', ')}` : '', state].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td>
        {preset.kind === 'mail' ? <ServerCell server={preset.incomingServers[0]} /> : <code>{preset.exchangeUrl}</code>}
      </td>
      <td>
        {preset.kind === 'mail' ? (
          <ServerCell server={preset.outgoingServer} />
        ) : (
          <span class="quiet">{t('kindExchange')}</span>
        )}
      </td>
    </tr>
  );
}

export function PresetList() {
  const store = usePresets();
  const panel = store.panel.value;
  const openId = panel.kind === 'open' ? panel.draft.id : null;
  if (store.shown.value.length === 0) return <p class="quiet">{t('noMatch', store.search.value)}</p>;
  return (
    <table class="presets">
      <thead>
        <tr>
          <th>
            <span class="hidden-text">{t('stateGood')}</span>
          </th>
          <th>{t('columnDomain')}</th>
          <th>{t('columnIncoming')}</th>
          <th>{t('columnOutgoing')}</th>
        </tr>
      </thead>
      <tbody>
        {store.shown.value.map((preset) => (
          <PresetRow key={preset.id} preset={preset} open={preset.id === openId} />
        ))}
      </tbody>
    </table>
  );
}
