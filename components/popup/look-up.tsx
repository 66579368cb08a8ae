/** "Look up": an address or range against every list known here, a name by DNS. */
import { useEffect, useRef } from 'preact/hooks';
import type { NameResult } from '../../lib/address/look-up.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { useLookUp } from './connection-ips-context.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { Facts, NameResults } from './look-up-results.tsx';

function problemText({ problem }: Extract<NameResult, { ok: false }>): string {
  switch (problem) {
    case 'badName':
    case 'malformed':
    case 'noSuchName':
    case 'refused':
    case 'serverFailure':
      return t(`lookUpProblem_${problem}`);
    default:
      return t(`ipsProblem_${problem}`);
  }
}

function Result() {
  const state = useLookUp().state.value;
  switch (state.kind) {
    case 'empty':
    case 'consent':
      return <p class="quiet">{t('lookUpEmpty')}</p>;
    case 'notUnderstood':
      return <p class="notice attention">{t('lookUpNotUnderstood')}</p>;
    case 'asking':
      return <p class="quiet">{t('lookUpAsking', state.host)}</p>;
    case 'range':
      return (
        <ul>
          <Facts facts={state.facts} />
        </ul>
      );
    case 'name':
      return <NameResults answer={state.answer} facts={state.facts} />;
    case 'failed':
      return (
        <p class="notice attention">
          <code>{state.name}</code>
          <span>{problemText(state.result)}</span>
          <span class="quiet">{t('lookUpAnswered', state.result.host)}</span>
        </p>
      );
  }
}

export function LookUp() {
  const store = useLookUp();
  const box = useRef<HTMLInputElement>(null);
  const state = store.state.value;
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <form
        class="row look-up"
        onSubmit={(event) => {
          event.preventDefault();
          void store.run();
        }}
      >
        <input
          ref={box}
          class="input grow mono"
          name="look-up"
          aria-label={t('lookUpLabel')}
          placeholder="imap.acme.example, 192.0.2.0/26"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={store.text.value}
          onInput={(event) => {
            store.text.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button primary">
          <Icon name="search" />
          {t('lookUpButton')}
        </button>
      </form>
      <div role="status" class="stack">
        <Result />
      </div>
      {state.kind === 'consent' ? (
        <ConsentDialog
          title={t('lookUpConsentTitle', state.host)}
          text={t('lookUpConsentText', state.name)}
          yes={t('lookUpAllow')}
          onAnswer={(yes) => void store.answer(yes)}
        />
      ) : null}
    </>
  );
}
