import type { PresetSource } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useOptions } from '../context.ts';

function sourceName(source: PresetSource): string {
  switch (source.kind) {
    case 'own':
      return t('conflictOwn');
    case 'policy':
      return t(source.mode === 'locked' ? 'conflictLocked' : 'conflictDefault');
    case 'list':
      return t('conflictList', source.name);
    case 'builtin':
      return t('conflictBuiltin');
  }
}

/** Domains for which several say different things: the first one counts, and nothing is hidden. */
export function Conflicts() {
  const conflicts = useOptions().presets.conflicts.value;
  if (conflicts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">{t('conflictsTitle')}</h2>
      <ul class="stack tight">
        {conflicts.map(({ domain, used, others }) => (
          <li key={domain}>
            <strong>{domain}</strong>:{' '}
            {t('conflictText', sourceName(used.source), others.map((one) => sourceName(one.source)).join(', '))}
          </li>
        ))}
      </ul>
    </section>
  );
}
