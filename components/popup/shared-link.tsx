import { t } from '../../lib/platform/i18n.ts';
import { openOptionsAt } from '../../lib/platform/pages.ts';
import { Button } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';

/** The page's own address carries presets: the way to their preview. Nothing is read or stored here. */
export function SharedLink({ fragment }: { fragment: string }) {
  if (fragment === '') return null;
  const open = async () => {
    await openOptionsAt(fragment);
    window.close();
  };
  return (
    <Notice>
      <p>
        <strong>{t('linkOnPage')}</strong>
      </p>
      <p>{t('linkOnPageText')}</p>
      <div class="row">
        <Button icon="download" onClick={() => void open()}>
          {t('linkOnPageOpen')}
        </Button>
      </div>
    </Notice>
  );
}
