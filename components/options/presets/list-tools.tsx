import { t } from '../../../lib/platform/i18n.ts';
import { SORTS, SOURCE_FILTERS, STATE_FILTERS } from '../../../lib/state/preset-rows.ts';
import { useOptions } from '../context.ts';

export function SearchBox() {
  const { presets } = useOptions();
  return (
    <input
      class="input search"
      type="search"
      data-search
      aria-label={t('searchPresets')}
      aria-keyshortcuts="/"
      placeholder={t('searchPresets')}
      value={presets.question.value.search}
      onInput={(event) => presets.ask({ search: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-row]')?.focus();
        else if (event.key === 'Escape' && event.currentTarget.value !== '') presets.ask({ search: '' });
        else return;
        event.preventDefault();
      }}
    />
  );
}

interface FilterProps<Value extends string> {
  label: string;
  value: Value;
  values: readonly Value[];
  text: (value: Value) => string;
  onChange: (value: Value) => void;
}

/** A small select with its name inside the row, not above it. */
function Filter<Value extends string>({ label, value, values, text, onChange }: FilterProps<Value>) {
  return (
    <label class="filter">
      <span class="quiet">{label}</span>
      <select
        class="input"
        value={value}
        onChange={(event) => {
          const chosen = values[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Filters() {
  const { presets } = useOptions();
  const { source, state, sort } = presets.question.value;
  return (
    <div class="filters">
      <Filter
        label={t('filterSource')}
        value={source}
        values={SOURCE_FILTERS}
        text={(one) => t(`source_${one}`)}
        onChange={(chosen) => presets.ask({ source: chosen })}
      />
      <Filter
        label={t('filterState')}
        value={state}
        values={STATE_FILTERS}
        text={(one) => t(`state_${one}`)}
        onChange={(chosen) => presets.ask({ state: chosen })}
      />
      <Filter
        label={t('sortBy')}
        value={sort}
        values={SORTS}
        text={(one) => t(`sort_${one}`)}
        onChange={(chosen) => presets.ask({ sort: chosen })}
      />
    </div>
  );
}
