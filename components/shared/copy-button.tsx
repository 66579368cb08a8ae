import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from './icon.tsx';

/** Copies `text`; says so for a moment in place of the icon, without moving anything. */
export function CopyButton({ text, what, tabIndex = 0 }: { text: string; what: string; tabIndex?: number }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  const name = copied ? t('copied', what) : t('copyWhat', what);
  return (
    <button type="button" class="icon-button copy" aria-label={name} title={name} tabIndex={tabIndex} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}
