import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { hashOf, type View } from '../../lib/state/router.ts';
import { Icon, type IconName } from '../shared/icon.tsx';
import { moveFocus } from '../shared/roving.ts';
import { useOptions } from './context.ts';

export const NAV = [
  { view: 'presets', icon: 'list', title: 'presets' },
  { view: 'find', icon: 'search', title: 'navFind' },
  { view: 'handOut', icon: 'share', title: 'navHandOut' },
  { view: 'transfer', icon: 'arrows', title: 'navTransfer' },
  { view: 'ips', icon: 'ranges', title: 'viewIps' },
  { view: 'organisation', icon: 'organisation', title: 'navOrganisation' },
  { view: 'sites', icon: 'globe', title: 'navSites' },
  { view: 'settings', icon: 'settings', title: 'navSettings' },
  { view: 'about', icon: 'info', title: 'navAbout' },
] as const satisfies readonly { view: View; icon: IconName; title: string }[];

/** Links, so that they open in tabs and the back button works; arrow keys move among them as well as Tab. */
export function Nav({ onKeys }: { onKeys: () => void }) {
  const { router } = useOptions();
  const list = useRef<HTMLElement>(null);
  const view = router.view.value;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <nav ref={list} class="nav" aria-label={t('navLabel')} onKeyDown={(event) => moveFocus(event, list, 'a')}>
      <a class="nav-name" href={hashOf('welcome')}>
        Mailfill
      </a>
      <ul>
        {NAV.map((one) => (
          <li key={one.view}>
            <a class="nav-link" href={hashOf(one.view)} aria-current={one.view === view ? 'page' : undefined}>
              <Icon name={one.icon} />
              {t(one.title)}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" class="nav-link nav-keys" onClick={onKeys}>
        <Icon name="keyboard" />
        {t('navKeys')}
      </button>
    </nav>
  );
}
