import type { ImportEntry } from '../../../lib/formats/import-types.ts';
import { lint } from '../../../lib/mail/lint.ts';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { securityLosses } from '../../../lib/mail/security-change.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { changesOf } from '../../../lib/state/preset-changes.ts';
import type { Preview } from '../../../lib/state/transfer-store.ts';
import { Button } from '../../shared/button.tsx';
import { Notice } from '../../shared/notice.tsx';
import { Sign, type Tone } from '../../shared/sign.tsx';
import { useOptions } from '../context.ts';
import { ChangeList, lossText } from '../panel/changes.tsx';
import { valueGroups } from '../panel/values-of.ts';
import { faultText } from './fault-text.ts';

const TONES: Record<ImportEntry['kind'], Tone> = { new: 'good', changed: 'attention', same: 'calm', invalid: 'wrong' };

function nameOf(entry: ImportEntry): string {
  switch (entry.kind) {
    case 'new':
      return entry.preset.domains.join(', ');
    case 'changed':
      return entry.after.domains.join(', ');
    case 'same':
      return entry.existing.domains.join(', ');
    case 'invalid':
      return entry.name;
  }
}

/** What a file brings: servers, the note that people will read, and what the checks say against it. */
function NewPreset({ preset }: { preset: Preset }) {
  const against = lint(preset).filter(({ level }) => level === 'error' || level === 'warning');
  return (
    <>
      <ul class="mono quiet">
        {valueGroups(preset).map((group) => (
          <li key={group.title}>{group.values.map((one) => one.value).join(' · ')}</li>
        ))}
      </ul>
      {preset.note === '' ? null : <p class="quiet import-note">{preset.note}</p>}
      {against.map(({ code, field, level, message }) => (
        <p key={`${code}${field}`} class={`finding ${level}`}>
          {t(message.key, ...message.values)}
        </p>
      ))}
    </>
  );
}

function Details({ entry }: { entry: ImportEntry }) {
  switch (entry.kind) {
    case 'new':
      return <NewPreset preset={entry.preset} />;
    case 'changed':
      return (
        <>
          {securityLosses(entry.before, entry.after).map((loss) => (
            <p key={JSON.stringify(loss)} class="finding error">
              {lossText(loss)}
            </p>
          ))}
          <ChangeList changes={changesOf(entry.before, entry.after)} />
        </>
      );
    case 'same':
      return <p class="quiet">{t('importSameText')}</p>;
    case 'invalid':
      return <p>{faultText(entry.fault)}</p>;
  }
}

function Entry({ entry, index, chosen }: { entry: ImportEntry; index: number; chosen: boolean }) {
  const { transfer } = useOptions();
  const name = nameOf(entry);
  const writes = entry.kind === 'new' || entry.kind === 'changed';
  const id = `import-${index}`;
  return (
    <li class="import-entry">
      {writes ? (
        <input
          id={id}
          type="checkbox"
          checked={chosen}
          onChange={(event) => transfer.choose(index, event.currentTarget.checked)}
        />
      ) : (
        <span />
      )}
      <Sign tone={TONES[entry.kind]} label={t(`importKind_${entry.kind}`)} />
      <div class="grow stack tight">
        {writes ? (
          <label for={id}>
            <strong>{name}</strong> <span class="quiet">{t(`importKind_${entry.kind}`)}</span>
          </label>
        ) : (
          <p>
            <strong>{name}</strong> <span class="quiet">{t(`importKind_${entry.kind}`)}</span>
          </p>
        )}
        <Details entry={entry} />
      </div>
    </li>
  );
}

/** More are counted, not drawn: nobody reads them one by one. */
const MOST_SHOWN = 200;

/** Everything that the import would do, before it does it. */
export function ImportPreviewList({ preview }: { preview: Preview }) {
  const { transfer } = useOptions();
  const { entries, chosen, name, signed, format, again } = preview;
  return (
    <div class="stack">
      <p role="status">
        <strong>{name === '' ? t(`importFormat_${format}`) : name}</strong> · {plural('importFound', entries.length)}
      </p>
      {again ? (
        <Notice tone="attention" role="alert">
          {t('importAgain')}
        </Notice>
      ) : null}
      {signed ? <Notice>{t('importSigned')}</Notice> : null}
      <ul class="import-list">
        {entries.slice(0, MOST_SHOWN).map((entry, index) => (
          <Entry key={`${index}${nameOf(entry)}`} entry={entry} index={index} chosen={chosen.has(index)} />
        ))}
      </ul>
      {entries.length > MOST_SHOWN ? <p class="quiet">{t('importMore', String(entries.length - MOST_SHOWN))}</p> : null}
      <div class="row">
        <Button look="primary" disabled={chosen.size === 0} onClick={() => void transfer.apply()}>
          {chosen.size === 0 ? t('importNothing') : plural('importApply', chosen.size)}
        </Button>
        <Button onClick={transfer.reset}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
