import { t, uiLanguage } from '../../../lib/platform/i18n.ts';
import type { AboutStore } from '../../../lib/state/about-store.ts';
import { useOptions } from '../context.ts';
import { Licences } from './licences.tsx';

const PRIVACY = ['privacy1', 'privacy2', 'privacy3', 'privacy4', 'privacy5'] as const;

function Usage({ usage }: { usage: AboutStore['usage'] }) {
  const used = usage.value;
  const number = (value: number) => new Intl.NumberFormat(uiLanguage()).format(value);
  if (used === 'loading') return <p class="quiet">{t('usageLoading')}</p>;
  if (used === null) return <p>{t('usageNone')}</p>;
  return (
    <>
      <p>{t('usageBytes', number(used.bytes), number(used.mostBytes))}</p>
      <meter class="usage" aria-label={t('usageTitle')} min={0} max={used.mostBytes} value={used.bytes} />
      <p class="quiet">{t('usageItems', number(used.items), number(used.mostItems))}</p>
    </>
  );
}

/** Version, privacy in five sentences, licences, and how full the synced storage is. */
export function AboutView() {
  const { about } = useOptions();
  return (
    <>
      <header class="view-head">
        <h1>{t('aboutTitle', about.version)}</h1>
      </header>
      <p class="prose">{t('extensionDescription')}</p>
      <section class="stack prose">
        <h2>{t('privacyTitle')}</h2>
        <ol class="sentences">
          {PRIVACY.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
      <section class="stack tight prose">
        <h2>{t('usageTitle')}</h2>
        <Usage usage={about.usage} />
      </section>
      <section class="stack prose">
        <h2>{t('licencesTitle')}</h2>
        <p>{t('licencesText')}</p>
        <Licences />
      </section>
    </>
  );
}
