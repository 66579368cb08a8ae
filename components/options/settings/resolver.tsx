import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { TextField } from '../../shared/fields.tsx';
import { Segments } from '../../shared/segments.tsx';
import { useOptions } from '../context.ts';

const KINDS = ['cloudflare', 'google', 'custom'] as const;
type Kind = (typeof KINDS)[number];

/** Who answers questions of DNS; none is asked before the person allows its host. */
export function ResolverChoiceField() {
  const { network } = useOptions();
  const chosen = network.resolver.value;
  const [kind, setKind] = useState<Kind>(chosen.kind);
  useEffect(() => setKind(chosen.kind), [chosen.kind]);
  const pick = (next: Kind) => {
    setKind(next);
    if (next !== 'custom') void network.choose({ kind: next });
  };
  return (
    <section class="stack">
      <h2>{t('resolverTitle')}</h2>
      <p class="quiet">{t('resolverHint')}</p>
      <Segments
        label={t('resolverTitle')}
        name="resolver"
        value={kind}
        options={KINDS.map((value) => ({ value, text: t(`resolver_${value}`) }))}
        onChange={pick}
      />
      {kind === 'custom' ? <OwnResolver /> : null}
    </section>
  );
}

function OwnResolver() {
  const { network } = useOptions();
  const chosen = network.resolver.value;
  const [url, setUrl] = useState(chosen.kind === 'custom' ? chosen.url : '');
  const [said, setSaid] = useState<'kept' | 'wrong' | null>(null);
  return (
    <form
      class="stack tight own-resolver"
      onSubmit={(event) => {
        event.preventDefault();
        void network.choose({ kind: 'custom', url: url.trim() }).then((kept) => setSaid(kept ? 'kept' : 'wrong'));
      }}
    >
      <TextField
        label={t('resolverAddress')}
        name="resolver-url"
        mono
        inputMode="url"
        placeholder="https://dns.example/dns-query"
        value={url}
        invalid={said === 'wrong'}
        onInput={(text) => {
          setUrl(text);
          setSaid(null);
        }}
      >
        <p class={said === 'wrong' ? 'finding error' : 'quiet'} role="status">
          {said === null ? t('resolverAddressHint') : t(said === 'kept' ? 'resolverKept' : 'resolverWrong')}
        </p>
      </TextField>
      <div>
        <Button type="submit">{t('resolverKeep')}</Button>
      </div>
    </form>
  );
}
