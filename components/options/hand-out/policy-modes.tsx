import { useState } from 'preact/hooks';
import type { PolicyMode } from '../../../lib/formats/policy-preset.ts';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Segments } from '../../shared/segments.tsx';

const CHOICES = ['default', 'locked', 'each'] as const;
type Choice = (typeof CHOICES)[number];

export interface PolicyModes {
  choice: Choice;
  /** Ids of those that nobody may change, where each has its own answer. */
  locked: ReadonlySet<string>;
}
export const ALL_DEFAULT: PolicyModes = { choice: 'default', locked: new Set() };

export function modeOf({ choice, locked }: PolicyModes, { id }: Preset): PolicyMode {
  if (choice !== 'each') return choice;
  return locked.has(id) ? 'locked' : 'default';
}

/** May people put their own in its place: one answer for all, or one for each. */
export function PolicyModeFields({ presets, onChange }: { presets: Preset[]; onChange(modes: PolicyModes): void }) {
  const [modes, setModes] = useState(ALL_DEFAULT);
  const change = (next: PolicyModes) => {
    setModes(next);
    onChange(next);
  };
  const lock = (id: string, on: boolean) => {
    const locked = new Set(modes.locked);
    if (on) locked.add(id);
    else locked.delete(id);
    change({ ...modes, locked });
  };
  return (
    <>
      <Segments
        label={t('handOutMode')}
        name="hand-out-mode"
        value={modes.choice}
        options={CHOICES.filter((one) => one !== 'each' || presets.length > 1).map((one) => ({
          value: one,
          text: t(`handOutMode_${one}`),
        }))}
        onChange={(choice) => change({ ...modes, choice })}
      />
      {modes.choice === 'each' ? (
        <fieldset class="hand-out-presets stack">
          <legend>{t('handOutLocked')}</legend>
          {presets.map((preset) => (
            <label key={preset.id} class="row">
              <input
                type="checkbox"
                name="hand-out-locked"
                checked={modes.locked.has(preset.id)}
                onChange={(event) => lock(preset.id, event.currentTarget.checked)}
              />
              <span>{preset.domains.join(', ')}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
