import { t, uiLanguage } from '../../../lib/platform/i18n.ts';
import { Button, IconButton } from '../../shared/button.tsx';
import { Host } from '../../shared/host.tsx';
import { useOptions } from '../context.ts';

const dayText = (day: string) =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));

/** Domains met on mail forms for which nobody has a preset: one click from being added. */
export function SeenDomains() {
  const { seen, panel, settings } = useOptions();
  const domains = seen.domains.value;
  if (domains.length === 0 || !settings.settings.value.seen) return null;
  return (
    <section class="seen stack tight" aria-label={t('seenTitle')}>
      <h2>{t('seenTitle')}</h2>
      <p class="quiet">{t('seenText')}</p>
      <ul>
        {domains.map(({ domain, day }) => (
          <li key={domain} class="row">
            <span class="grow">
              <Host name={domain} plain /> <span class="quiet nowrap">{t('seenDay', dayText(day))}</span>
            </span>
            <span class="row seen-acts">
              <Button icon="add" label={t('seenAddFor', domain)} onClick={() => panel.add(domain)}>
                {t('seenAdd')}
              </Button>
              <a class="button" aria-label={t('seenFindFor', domain)} href={`#find=${encodeURIComponent(domain)}`}>
                {t('seenFind')}
              </a>
              <IconButton icon="close" label={t('seenDismiss', domain)} onClick={() => void seen.dismiss(domain)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
