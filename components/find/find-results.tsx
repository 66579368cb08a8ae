import type { SourceAnswer } from '../../lib/discovery/types.ts';
import type { Preset, PresetSource } from '../../lib/mail/preset-types.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { FindResult, FindStore } from '../../lib/state/find-types.ts';
import { Button } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';
import { FoundCard, KnownCard } from './find-cards.tsx';
import { Disagreements } from './find-disagreements.tsx';

interface Props {
  result: FindResult;
  store: FindStore;
  onChoose: (preset: Preset, source: PresetSource | null) => void;
}
type Found = Extract<SourceAnswer, { kind: 'found' }>;
type None = Extract<SourceAnswer, { kind: 'none' }>;

/** What was asked in vain, a line each, with the way to ask a host that was left out. */
function Silent({ answers, store, busy }: { answers: readonly None[]; store: FindStore; busy: boolean }) {
  if (answers.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('findSilent')}</h2>
      <ul class="find-silent">
        {answers.map((answer) => (
          <li key={`${answer.source}:${answer.host}`} class="row">
            <span class="grow">
              <span>{t(`discovery_${answer.reason}`, answer.host ?? '', answer.detail)}</span>{' '}
              <span class="quiet">{t(`discovery_source_${answer.source}`)}</span>
            </span>
            {answer.reason === 'notAllowed' && answer.host !== null ? (
              <Button
                disabled={busy}
                label={`${t('findAskHost')}: ${answer.host}`}
                onClick={() => void store.askHost(answer.host ?? '')}
              >
                {t('findAskHost')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line on how far the look-up is. */
function Progress({ result, found }: { result: FindResult; found: number }) {
  switch (result.phase) {
    case 'asking':
      return <p class="quiet">{t('findAsking', result.domain)}</p>;
    case 'done':
      return <p>{found === 0 ? t('findNothing', result.domain) : plural('findFound', found, result.domain)}</p>;
    default:
      return null;
  }
}

export function FindResults({ result, store, onChoose }: Props) {
  const { known, answers, phase } = result;
  const found = answers.filter((answer): answer is Found => answer.kind === 'found');
  const silent = answers.filter((answer): answer is None => answer.kind === 'none');
  return (
    <div class="stack">
      {known.length > 0 ? <h2>{t('findKnown', result.domain)}</h2> : null}
      {known.map(({ preset, source }, at) => (
        <KnownCard
          key={`${source.kind}:${preset.id}`}
          preset={preset}
          source={source}
          first={at === 0}
          onChoose={() => onChoose(preset, source)}
        />
      ))}
      {phase === 'forbidden' ? <Notice>{t('findForbidden')}</Notice> : null}
      {phase === 'idle' ? (
        <div class="row">
          <Button look={known.length === 0 ? 'primary' : undefined} onClick={() => void store.askSources()}>
            {t(known.length === 0 ? 'findAskSources' : 'findAskFurther')}
          </Button>
          <span class="quiet">{known.length === 0 ? t('findNobodyAsked') : ''}</span>
        </div>
      ) : null}
      <div role="status">
        <Progress result={result} found={found.length} />
      </div>
      {result.disagreements.length > 0 ? <Disagreements all={result.disagreements} /> : null}
      {found.map((answer, at) => (
        <FoundCard
          key={`${answer.source}:${answer.host}`}
          answer={answer}
          first={at === 0 && known.length === 0}
          onChoose={() => onChoose(answer.found.preset, null)}
        />
      ))}
      <Silent answers={silent} store={store} busy={phase === 'asking'} />
    </div>
  );
}
