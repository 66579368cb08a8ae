import { useEffect, useState } from 'preact/hooks';
import { printMailfillFile } from '../../../lib/formats/mailfill-file.ts';
import { printShareLink } from '../../../lib/formats/share-link.ts';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { CopyButton } from '../../shared/copy-button.tsx';
import { TextField } from '../../shared/fields.tsx';
import { Notice } from '../../shared/notice.tsx';
import { MadeFile } from './made-file.tsx';

function originOf(text: string): string | null {
  return URL.canParse(text.trim()) && new URL(text.trim()).protocol === 'https:'
    ? (text.trim().split('#')[0] ?? null)
    : null;
}

/** A link for a colleague: the presets stand behind the #, which no server sees; opening it stores nothing. */
export function LinkWay({ presets }: { presets: Preset[] }) {
  const [address, setAddress] = useState(() => `https://${(presets[0]?.domains[0] ?? '').replace(/^\*\./, '')}/`);
  const [fragment, setFragment] = useState<string | null>('');
  useEffect(() => {
    let current = true;
    void printShareLink(presets).then((made) => {
      if (current) setFragment(made.ok ? made.value : null);
    });
    return () => {
      current = false;
    };
  }, [presets.map((preset) => preset.id).join()]);
  const base = originOf(address);
  const link = base && fragment ? `${base}#${fragment}` : '';
  return (
    <>
      <TextField
        label={t('handOutLinkAddress')}
        name="link-address"
        value={address}
        onInput={setAddress}
        mono
        invalid={base === null}
      >
        <p class="quiet">{t('handOutLinkHint')}</p>
      </TextField>
      {fragment === null ? <Notice tone="attention">{t('handOutLinkTooLong')}</Notice> : null}
      {link === '' ? null : (
        <p class="row">
          <code class="grow breakable">{link}</code>
          <CopyButton text={link} what={t('handOutWay_link')} />
        </p>
      )}
      <MadeFile
        name="mailfill-presets.json"
        text={printMailfillFile(presets)}
        place={t('handOutFilePlace')}
        inWords
        type="application/json"
      />
    </>
  );
}
