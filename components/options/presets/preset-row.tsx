import type { Server } from '../../../lib/mail/preset-types.ts';
import { toUnicode } from '../../../lib/mail/punycode.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { isLocked, type Row, type Verdict } from '../../../lib/state/preset-rows.ts';
import { Host } from '../../shared/host.tsx';
import { Sign, type Tone } from '../../shared/sign.tsx';
import { useOptions } from '../context.ts';
import { stateWords } from './state-words.ts';

const TONE: Record<Verdict['level'], Tone> = { good: 'good', warning: 'attention', error: 'wrong' };
const LABEL = { good: 'stateGood', warning: 'stateAttention', error: 'stateWrong' } as const;

function ServerCell({ server }: { server: Server | null | undefined }) {
  if (!server) return <span class="quiet">–</span>;
  return (
    <>
      <Host name={server.hostname} />
      <div class="mono quiet">
        {server.port} · {t(`security${server.socketType}`)}
      </div>
    </>
  );
}

function Servers({ row: { preset } }: { row: Row }) {
  if (preset.kind === 'mail')
    return (
      <>
        <td>
          <ServerCell server={preset.incomingServers[0]} />
        </td>
        <td>
          <ServerCell server={preset.outgoingServer} />
        </td>
      </>
    );
  return (
    <>
      <td>
        {t('kindExchange')}
        <div class="quiet">
          <Host name={preset.exchangeUrl.replace('https://', '')} />
        </div>
      </td>
      <td>
        <span class="quiet">–</span>
      </td>
    </>
  );
}

/** Own presets can be ticked, for deleting and exporting several; others are only read. */
function Tick({ row, name }: { row: Row; name: string }) {
  const { presets } = useOptions();
  const ticked = presets.ticked.value.has(row.key);
  if (row.source.kind !== 'own') return null;
  return (
    <input
      type="checkbox"
      class="tick"
      tabIndex={-1}
      checked={ticked}
      aria-label={t('tickPreset', name)}
      onChange={(event) => presets.tick(row.key, event.currentTarget.checked)}
    />
  );
}

export function PresetRow({ row, open, first }: { row: Row; open: boolean; first: boolean }) {
  const { presets, panel } = useOptions();
  const { preset, source } = row;
  const verdict = presets.verdict(row);
  const name = toUnicode(preset.domains[0] ?? '');
  const ticked = presets.ticked.value.has(row.key);
  const locked = isLocked(row);
  const words = stateWords(row, verdict);
  return (
    <tr class={[open ? 'open' : '', ticked ? 'ticked' : ''].join(' ')}>
      <td class="tick-cell">
        <Sign tone={locked ? 'lock' : TONE[verdict.level]} label={t(locked ? 'stateLocked' : LABEL[verdict.level])} />
        <Tick row={row} name={name} />
      </td>
      <td>
        <button
          type="button"
          class="row-button"
          data-row
          tabIndex={first ? 0 : -1}
          aria-label={t(source.kind === 'own' ? 'editPreset' : 'readPreset', name)}
          aria-current={open ? 'true' : undefined}
          onClick={() => (source.kind === 'own' ? panel.edit(preset) : panel.read(preset, source))}
          onKeyDown={(event) => {
            if (event.key.toLowerCase() !== 'x' || source.kind !== 'own') return;
            presets.tick(row.key, !ticked);
          }}
        >
          <Host name={name} plain />
        </button>
        {words === '' ? null : <div class="quiet">{words}</div>}
      </td>
      <Servers row={row} />
    </tr>
  );
}
