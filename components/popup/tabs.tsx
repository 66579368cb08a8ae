import type { Signal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';

export const VIEWS = ['tab', 'ips', 'lookUp'] as const;
export type View = (typeof VIEWS)[number];
const NAMES = { tab: 'viewTab', ips: 'viewIps', lookUp: 'viewLookUp' } as const;

/** The popup's three views; left and right arrows change between them. */
export function Tabs({ view }: { view: Signal<View> }) {
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = VIEWS[(VIEWS.indexOf(view.value) + step + VIEWS.length) % VIEWS.length];
    if (!next) return;
    view.value = next;
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('views')}>
      {VIEWS.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          data-view={one}
          aria-selected={view.value === one}
          aria-controls="view"
          tabIndex={view.value === one ? 0 : -1}
          onKeyDown={onKey}
          onClick={() => {
            view.value = one;
          }}
        >
          {t(NAMES[one])}
        </button>
      ))}
    </div>
  );
}
