import { useState } from 'preact/hooks';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { Empty } from '../../shared/empty.tsx';
import { Segments } from '../../shared/segments.tsx';
import { useOptions } from '../context.ts';
import { AutoconfigWay } from './autoconfig-way.tsx';
import { LinkWay } from './link-way.tsx';
import { ListWay } from './list-way.tsx';
import { PolicyWay } from './policy-way.tsx';

const WAYS = ['policy', 'list', 'autoconfig', 'link'] as const;
type Way = (typeof WAYS)[number];
const PAGES = { policy: PolicyWay, list: ListWay, autoconfig: AutoconfigWay, link: LinkWay };

function Presets({
  own,
  left,
  onChange,
}: {
  own: Preset[];
  left: ReadonlySet<string>;
  onChange(left: Set<string>): void;
}) {
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset class="hand-out-presets stack">
      <legend>{t('handOutWhich')}</legend>
      {own.length > 1 ? (
        <div class="row">
          {left.size > 0 ? (
            <Button look="link" onClick={() => onChange(new Set())}>
              {t('tickAll', String(own.length))}
            </Button>
          ) : null}
          {left.size < own.length ? (
            <Button look="link" onClick={() => onChange(new Set(own.map((preset) => preset.id)))}>
              {t('tickNone')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {own.map((preset) => (
        <label key={preset.id} class="row">
          <input
            type="checkbox"
            name="hand-out-preset"
            checked={!left.has(preset.id)}
            onChange={(event) => toggle(preset.id, event.currentTarget.checked)}
          />
          <span>{preset.domains.join(', ')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Guided: which presets, by which way, and what to do with the result. */
export function HandOutView() {
  const { presets, panel } = useOptions();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [way, setWay] = useState<Way>('policy');
  const own = presets.own.value;
  const chosen = own.filter((preset) => !left.has(preset.id));
  const Way = PAGES[way];
  return (
    <>
      <header class="view-head">
        <h1>{t('navHandOut')}</h1>
      </header>
      {own.length === 0 ? (
        <Empty title={t('handOutNone')} text={t('handOutNoneText')}>
          <Button look="primary" icon="add" onClick={() => panel.add()}>
            {t('emptyAdd')}
          </Button>
        </Empty>
      ) : (
        <div class="stack column">
          <Presets own={own} left={left} onChange={setLeft} />
          <h2>{plural('handOutHow', chosen.length)}</h2>
          <Segments
            label={t('handOutWay')}
            name="hand-out-way"
            value={way}
            options={WAYS.map((one) => ({ value: one, text: t(`handOutWay_${one}`) }))}
            onChange={setWay}
          />
          <p class="quiet">{t(`handOutAbout_${way}`)}</p>
          {chosen.length === 0 ? <p>{t('handOutNoneTicked')}</p> : <Way presets={chosen} />}
        </div>
      )}
    </>
  );
}
