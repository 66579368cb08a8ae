import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { KEYS } from './keys.ts';

const IN_LISTS = [
  { shown: '↑ ↓', text: 'keyMove' },
  { shown: 'X', text: 'keyTick' },
] as const;

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('navKeys')} onCancel={onClose} actions={<Button onClick={onClose}>{t('close')}</Button>}>
      <dl class="keys">
        {[...KEYS, ...IN_LISTS].map(({ shown, text }) => (
          <div key={text}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
