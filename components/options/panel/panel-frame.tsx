import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { IconButton } from '../../shared/button.tsx';
import { useOptions } from '../context.ts';

/** The frame of the panel: takes the focus when it opens, gives it back to the row when it closes. */
export function PanelFrame({
  title,
  tools,
  children,
}: {
  title: string;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { panel } = useOptions();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.querySelector<HTMLElement>('[data-first], .panel-body input:not([type=radio])')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside class="panel" ref={frame} aria-label={title}>
      <header class="row">
        <h2 class="grow">{title}</h2>
        {tools}
        <IconButton icon="close" label={t('close')} onClick={panel.close} />
      </header>
      {children}
    </aside>
  );
}
