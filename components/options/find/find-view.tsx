import type { Preset, PresetSource } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FindSettings } from '../../find/find-settings.tsx';
import { useOptions } from '../context.ts';

/** The view of the options page: what is chosen opens in the panel beside the list. */
export function FindView() {
  const { find, panel, router } = useOptions();
  const choose = (preset: Preset, source: PresetSource | null) => {
    router.view.value = 'presets';
    if (source?.kind === 'own') panel.edit(preset);
    else if (source?.kind === 'policy' && source.mode === 'locked') panel.read(preset, source);
    else panel.propose(preset);
  };
  return (
    <>
      <header class="view-head">
        <h1>{t('navFind')}</h1>
      </header>
      <FindSettings store={find} onChoose={choose} />
    </>
  );
}
