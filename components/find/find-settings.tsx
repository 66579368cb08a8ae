/** "Find settings" as popup and options show it: a box for a domain, and what becomes of it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Preset, PresetSource } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { FindStore } from '../../lib/state/find-types.ts';
import { Button } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';
import { FindConsent } from './find-consent.tsx';
import { FindResults } from './find-results.tsx';

interface Props {
  store: FindStore;
  /** The person chose these settings: `source` says who keeps them already, null where they were found outside. */
  onChoose: (preset: Preset, source: PresetSource | null) => void;
}

export function FindSettings({ store, onChoose }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const state = store.state.value;
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="stack find">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void store.run();
        }}
      >
        <input
          ref={box}
          class="input grow mono"
          name="find"
          aria-label={t('findLabel')}
          aria-describedby="find-hint"
          aria-invalid={state.kind === 'notUnderstood'}
          placeholder="acme.example"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={store.text.value}
          onInput={(event) => {
            store.text.value = event.currentTarget.value;
          }}
        />
        <Button type="submit" look={state.kind === 'result' ? undefined : 'primary'} icon="search">
          {t('findButton')}
        </Button>
      </form>
      <p id="find-hint" class="quiet">
        {t('findHint')}
      </p>
      <div role="status">
        {state.kind === 'notUnderstood' ? <Notice tone="attention">{t('findNotUnderstood')}</Notice> : null}
      </div>
      {state.kind === 'result' ? <FindResults result={state} store={store} onChoose={onChoose} /> : null}
      {state.kind === 'result' && state.phase === 'consent' ? (
        <FindConsent domain={state.domain} hosts={state.hosts} onAnswer={(hosts) => void store.consent(hosts)} />
      ) : null}
    </div>
  );
}
