import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { matching } from '../../lib/state/preset-choice.ts';
import type { SourcedPreset } from '../../lib/storage/order.ts';
import { sourceText } from './source-text.ts';
import { useTab } from './store.ts';

/** What applies to the domain first, then the person's own by what is typed, the last used first. */
function candidates(tab: ReturnType<typeof useTab>, text: string): SourcedPreset[] {
  const own = matching(tab.presets.value, text, tab.used.value).map(
    (preset): SourcedPreset => ({ preset, source: { kind: 'own' } }),
  );
  const near = text === '' ? tab.others.value : [];
  const known = new Set(near.map((one) => one.preset.id));
  return [...near, ...own.filter((one) => !known.has(one.preset.id))];
}

/** A box and a list: type to search, arrows move, Enter takes, Escape leaves it as it was. */
export function ChooseOther({ onDone }: { onDone: () => void }) {
  const tab = useTab();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => box.current?.focus(), []);
  const found = candidates(tab, text);
  const take = (one: SourcedPreset | undefined) => {
    if (one) tab.take(one);
    onDone();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)));
    else if (event.key === 'Enter') take(found[at]);
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
  };
  return (
    <div class="choose stack tight">
      <input
        ref={box}
        class="input"
        name="preset-search"
        role="combobox"
        aria-expanded="true"
        aria-controls="preset-list"
        aria-activedescendant={found[at] ? `preset-${at}` : undefined}
        aria-label={t('popupPreset')}
        placeholder={t('popupSearchPresets')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id="preset-list" role="listbox" aria-label={t('popupPreset')} class="choose-list">
        {found.map((one, index) => (
          <button
            key={`${one.source.kind}${one.preset.id}`}
            id={`preset-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            class={index === at ? 'choose-option chosen' : 'choose-option'}
            onClick={() => take(one)}
          >
            <span class="grow">{one.preset.domains.join(', ')}</span>
            <span class="quiet">{sourceText(one.source)}</span>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p class="quiet">{t('popupNoneMatches', text)}</p> : null}
    </div>
  );
}
