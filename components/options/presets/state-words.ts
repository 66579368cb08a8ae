import { toUnicode } from '../../../lib/mail/punycode.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Row, Verdict } from '../../../lib/state/preset-rows.ts';

/** Where a preset comes from, for those that are not the person's own. */
function sourceWords({ source }: Row): string {
  switch (source.kind) {
    case 'own':
      return '';
    case 'policy':
      return t(source.mode === 'locked' ? 'lockedByOrganisation' : 'fromOrganisation');
    case 'list':
      return t('fromList', source.name);
    case 'builtin':
      return t('fromMailfill', source.checked);
  }
}

/** The gravest finding in full, and how many more there are. */
function verdictWords({ level, count, first }: Verdict): string {
  if (!first) return '';
  const sentence = t(first.key, ...first.values);
  const named = level === 'error' ? `${t('stateWrong')}: ${sentence}` : sentence;
  return count > 1 ? `${named} (+${count - 1})` : named;
}

/** The line under a domain: its other domains, where it comes from, what the checks found. */
export function stateWords(row: Row, verdict: Verdict): string {
  const [, second, third, ...rest] = row.preset.domains;
  const others = [second, third].flatMap((domain) => (domain ? [toUnicode(domain)] : []));
  const more = rest.length > 0 ? [`+${rest.length}`] : [];
  return [
    others.length > 0 ? `+ ${[...others, ...more].join(', ')}` : '',
    sourceWords(row),
    verdictWords(verdict),
    row.unsynced === null ? '' : t(`here_${row.unsynced}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
