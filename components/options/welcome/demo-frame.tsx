import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';

/** The demo form in a frame of its own; being a page of ours, it can be watched from here. */
export function DemoFrame({ src, onFilled }: { src: string; onFilled: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const shown = frame.current;
    let inner: Document | null = null;
    // As high as its form, so that nothing scrolls inside of what scrolls.
    const sizes = new ResizeObserver(() => {
      if (shown && inner) shown.style.height = `${inner.body.offsetHeight + 2}px`;
    });
    const changed = () => {
      const host = inner?.querySelector<HTMLInputElement>('[name=smtp_host]');
      if (host && host.value !== '') onFilled();
    };
    const loaded = () => {
      inner?.removeEventListener('change', changed);
      inner = shown?.contentDocument ?? null;
      inner?.addEventListener('change', changed);
      sizes.disconnect();
      if (inner?.body) sizes.observe(inner.body);
    };
    shown?.addEventListener('load', loaded);
    loaded();
    return () => {
      shown?.removeEventListener('load', loaded);
      inner?.removeEventListener('change', changed);
      sizes.disconnect();
    };
  }, [onFilled]);
  return <iframe ref={frame} class="demo-frame" src={src} title={t('demoTitle')} />;
}
