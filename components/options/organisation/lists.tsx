import { useState } from 'preact/hooks';
import { type MessageKey, t, uiLanguage } from '../../../lib/platform/i18n.ts';
import type { ListHead } from '../../../lib/storage/lists.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { TextField } from '../../shared/fields.tsx';
import { Sign } from '../../shared/sign.tsx';
import { useOptions } from '../context.ts';
import { problemText } from './problem-text.ts';

const when = (ms: number) =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
const HOUR = 3_600_000;
const PROOF: Record<ListHead['proof']['kind'], MessageKey> = {
  none: 'listProof_none',
  key: 'listProof_key',
  sha256: 'listProof_sha256',
};

function age(head: ListHead, refreshHours: number): string {
  if (head.kind === 'directory') return t('listDirectory');
  const parts = [
    head.fetched > 0 ? t('listFetched', String(head.revision), when(head.fetched)) : t('listNever'),
    t('listNext', when(Math.max(head.checked + refreshHours * HOUR, Date.now()))),
  ];
  return parts.join(' · ');
}

const isExpired = (head: ListHead) => head.expires !== null && Date.parse(head.expires) < Date.now();

function List({ head, refreshHours }: { head: ListHead; refreshHours: number }) {
  const { organisation } = useOptions();
  const busy = organisation.busy.value.has(head.url);
  const bad = head.problem !== null || isExpired(head);
  return (
    <li class="list-entry">
      <Sign tone={bad ? 'attention' : 'good'} label={t(bad ? 'stateAttention' : 'stateGood')} />
      <div class="grow stack tight">
        <p>
          <strong>{head.name || head.url}</strong>{' '}
          {head.by === 'policy' ? <span class="badge">{t('listByPolicy')}</span> : null}
        </p>
        <p class="mono quiet breakable">{head.url}</p>
        <p class="quiet">
          {age(head, refreshHours)}
          {head.kind === 'list' ? ` · ${t(PROOF[head.proof.kind])}` : ''}
        </p>
        {head.problem === null ? null : (
          <p class="finding warning">
            {problemText(head.problem)} {head.fetched > 0 ? t('listKept') : ''}
          </p>
        )}
        {isExpired(head) ? (
          <p class="finding warning">{t('listExpired', when(Date.parse(head.expires ?? '')))}</p>
        ) : null}
        {head.rejected > 0 ? <p class="finding warning">{t('listRejected', String(head.rejected))}</p> : null}
        <div class="row">
          {head.kind === 'list' ? (
            <Button icon="refresh" disabled={busy} onClick={() => void organisation.refresh(head)}>
              {t(busy ? 'listAsking' : 'listRefresh')}
            </Button>
          ) : null}
          {head.by === 'own' ? (
            <Button look="danger" onClick={() => void organisation.unsubscribe(head)} label={t('listEndOf', head.url)}>
              {t('listEnd')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Subscribe() {
  const { organisation } = useOptions();
  const [text, setText] = useState('');
  const now = organisation.subscribing.value;
  const wrong = now.kind === 'typing' && now.wrong && text !== '';
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        organisation.propose(text);
      }}
    >
      <TextField
        label={t('subscribeLabel')}
        name="subscribe"
        value={text}
        onInput={setText}
        mono
        invalid={wrong}
        placeholder="https://it.acme.example/mailfill-list.json"
      >
        {wrong ? <p class="finding error">{t('subscribeWrong')}</p> : <p class="quiet">{t('subscribeHint')}</p>}
      </TextField>
      <div class="row">
        <Button type="submit" disabled={text.trim() === '' || now.kind === 'asking'}>
          {now.kind === 'asking' ? t('listAsking') : t('subscribe')}
        </Button>
      </div>
      {now.kind === 'consent' ? (
        <Dialog
          title={t('subscribeTitle', now.host)}
          onCancel={() => void organisation.answer(false)}
          actions={
            <>
              <Button onClick={() => void organisation.answer(false)}>{t('cancel')}</Button>
              <Button
                look="primary"
                onClick={() => {
                  setText('');
                  void organisation.answer(true);
                }}
              >
                {t('subscribe')}
              </Button>
            </>
          }
        >
          <p class="mono breakable">{now.subscription.url}</p>
          <p>{t(now.subscription.kind === 'list' ? 'subscribeListText' : 'subscribeDirectoryText', now.host)}</p>
          <p>{t(PROOF[now.subscription.proof.kind])}</p>
        </Dialog>
      ) : null}
    </form>
  );
}

export function Lists({ heads, refreshHours }: { heads: ListHead[]; refreshHours: number }) {
  return (
    <section class="stack" aria-labelledby="lists-title">
      <h2 id="lists-title">{t('listsTitle')}</h2>
      {heads.length === 0 ? <p class="quiet">{t('listsNone')}</p> : null}
      <ul>
        {heads.map((head) => (
          <List key={head.url} head={head} refreshHours={refreshHours} />
        ))}
      </ul>
      <Subscribe />
    </section>
  );
}
