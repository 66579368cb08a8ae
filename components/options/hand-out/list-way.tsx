import { useEffect, useState } from 'preact/hooks';
import { makeSigningKey } from '../../../lib/formats/list-signature.ts';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { type ListOrder, type MadeList, makeList, revisionOfDay } from '../../../lib/state/hand-out.ts';
import { Button } from '../../shared/button.tsx';
import { CopyButton } from '../../shared/copy-button.tsx';
import { downloadFile } from '../../shared/download.ts';
import { AreaField, TextField } from '../../shared/fields.tsx';
import { Notice } from '../../shared/notice.tsx';
import { MadeFile } from './made-file.tsx';

const KEY_FILE = 'mailfill-list-key.txt';

function idOf([first]: Preset[]): string {
  return (first?.domains[0] ?? 'list').replace(/^\*\./, '');
}

/** A key pair made here: the private half goes into a file of the admin's and is kept nowhere else. */
function SigningKey({ onMade }: { onMade(keys: { publicKey: string; privateKey: string }): void }) {
  const [publicKey, setPublicKey] = useState('');
  const make = async () => {
    const keys = await makeSigningKey();
    downloadFile(KEY_FILE, `${keys.privateKey}\n`, 'text/plain');
    setPublicKey(keys.publicKey);
    onMade(keys);
  };
  return (
    <>
      <div class="row">
        <Button icon="key" onClick={() => void make()}>
          {t('handOutMakeKey')}
        </Button>
      </div>
      {publicKey === '' ? null : <Notice tone="good">{t('handOutKeyMade', KEY_FILE)}</Notice>}
    </>
  );
}

/** The line that people paste or a policy carries. */
function SubscribeLine({ address, publicKey }: { address: string; publicKey: string }) {
  const line = publicKey === '' ? address : `${address}#key=${publicKey}`;
  return (
    <p class="row">
      <span>{t('handOutSubscribe')}</span>
      <code class="grow breakable">{line}</code>
      <CopyButton text={line} what={t('handOutSubscribe')} />
    </p>
  );
}

export function ListWay({ presets }: { presets: Preset[] }) {
  const [order, setOrder] = useState<ListOrder>(() => ({
    id: idOf(presets),
    name: idOf(presets),
    revision: revisionOfDay(new Date()),
    expires: '',
    privateKey: '',
  }));
  const [publicKey, setPublicKey] = useState('');
  const [address, setAddress] = useState(() => `https://${idOf(presets)}/mailfill-list.json`);
  const [made, setMade] = useState<MadeList | null>(null);
  const change = (part: Partial<ListOrder>) => setOrder((now) => ({ ...now, ...part }));
  useEffect(() => {
    let current = true;
    void makeList(presets, order, new Date()).then((list) => {
      if (current) setMade(list);
    });
    return () => {
      current = false;
    };
  }, [order, presets.map((preset) => preset.id).join()]);
  const wrong = made?.ok === false ? made.problem : null;
  return (
    <>
      <TextField label={t('handOutListAddress')} name="list-address" value={address} onInput={setAddress} mono />
      <TextField
        label={t('handOutListName')}
        name="list-name"
        value={order.name}
        onInput={(name) => change({ name: name.slice(0, 200) })}
      />
      <TextField
        label={t('handOutListId')}
        name="list-id"
        value={order.id}
        onInput={(id) => change({ id })}
        mono
        invalid={wrong === 'id'}
      >
        <p class="quiet">{t('handOutListIdHint')}</p>
      </TextField>
      <TextField
        label={t('handOutRevision')}
        name="list-revision"
        inputMode="numeric"
        value={Number.isNaN(order.revision) ? '' : String(order.revision)}
        onInput={(text) => change({ revision: /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN })}
        mono
        invalid={wrong === 'revision'}
      >
        <p class="quiet">{t('handOutRevisionHint')}</p>
      </TextField>
      <TextField
        label={t('handOutExpires')}
        name="list-expires"
        placeholder="2027-12-31"
        value={order.expires}
        onInput={(expires) => change({ expires: expires.trim() })}
        mono
        invalid={wrong === 'expires'}
      />
      <h3>{t('handOutSign')}</h3>
      <p class="quiet">{t('handOutSignText')}</p>
      <SigningKey
        onMade={(keys) => {
          setPublicKey(keys.publicKey);
          change({ privateKey: keys.privateKey });
        }}
      />
      <AreaField
        label={t('handOutPrivateKey')}
        name="list-key"
        value={order.privateKey}
        onInput={(privateKey) => {
          setPublicKey('');
          change({ privateKey });
        }}
        rows={2}
        mono
        invalid={wrong === 'key'}
      >
        {wrong === 'key' ? <p class="finding error">{t('handOutKeyWrong')}</p> : null}
      </AreaField>
      {wrong === null || wrong === 'key' ? null : <Notice tone="wrong">{t(`handOutListWrong_${wrong}`)}</Notice>}
      {made?.ok ? (
        <>
          <MadeFile name="mailfill-list.json" text={made.text} place={address} type="application/json" />
          {made.signature === null ? null : (
            <MadeFile name="mailfill-list.json.sig" text={made.signature} place={`${address}.sig`} />
          )}
          <SubscribeLine address={address} publicKey={publicKey} />
          {made.signature !== null && publicKey === '' ? <p class="quiet">{t('handOutOldKey')}</p> : null}
        </>
      ) : null}
    </>
  );
}
