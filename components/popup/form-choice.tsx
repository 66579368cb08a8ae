import { t } from '../../lib/platform/i18n.ts';
import { useTab } from './store.ts';

/** Which of several forms is in view, also of one that is filled: the next one is waiting. */
export function FormChoice() {
  const tab = useTab();
  const state = tab.tab.value;
  if (state.kind !== 'found' || state.forms.length < 2) return null;
  return (
    <select
      class="input"
      name="form"
      aria-label={t('popupForm')}
      value={String(tab.chosen.value)}
      onChange={(event) => void tab.choose(event.currentTarget.selectedIndex)}
    >
      {state.forms.map((one, index) => (
        <option key={`${one.frameId}${one.form.id}`} value={String(index)}>
          {t('popupFormNumber', String(index + 1), new URL(one.origin).host)}
        </option>
      ))}
    </select>
  );
}
