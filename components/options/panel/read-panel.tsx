import type { Preset, PresetSource } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { CopyButton } from '../../shared/copy-button.tsx';
import { Host } from '../../shared/host.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';
import { PanelFrame } from './panel-frame.tsx';
import { type ValueGroup, valueGroups } from './values-of.ts';

function sourceText(source: PresetSource): string {
  switch (source.kind) {
    case 'own':
      return '';
    case 'policy':
      return t(source.mode === 'locked' ? 'readLocked' : 'readDefault');
    case 'list':
      return t('readList', source.name);
    case 'builtin':
      return t('readBuiltin', source.checked);
  }
}

function Group({ group }: { group: ValueGroup }) {
  return (
    <section>
      <h3>{group.title}</h3>
      <dl class="values-list">
        {group.values.map(({ name, value }) => (
          <div key={name} class="row">
            <dt class="quiet">{name}</dt>
            <dd class="grow">
              <Host name={value} />
            </dd>
            <CopyButton text={value} what={`${group.title}: ${name}`} />
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A preset of somebody else: read, copied, or taken as the start of one's own where that is allowed. */
export function ReadPanel({ preset, source }: { preset: Preset; source: PresetSource }) {
  const { panel } = useOptions();
  const locked = source.kind === 'policy' && source.mode === 'locked';
  return (
    <PanelFrame title={preset.domains[0] ?? ''}>
      <div class="panel-body stack">
        <Notice>{sourceText(source)}</Notice>
        <p class="quiet">{preset.domains.join(', ')}</p>
        {preset.note ? <p>{preset.note}</p> : null}
        {valueGroups(preset).map((group) => (
          <Group key={group.title} group={group} />
        ))}
        {source.kind === 'builtin' ? (
          <p>
            <a href={source.documentation} target="_blank" rel="noreferrer">
              {t('providerPage')}
            </a>
          </p>
        ) : null}
        <footer class="row panel-foot">
          {locked ? null : (
            <Button look="primary" onClick={() => panel.propose(preset)}>
              {t('copyAsOwn')}
            </Button>
          )}
          <Button onClick={panel.close}>{t('close')}</Button>
        </footer>
      </div>
    </PanelFrame>
  );
}
