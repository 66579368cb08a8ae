import { type LintFinding, lint } from '../../lib/mail/lint.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { type Draft, draftOf } from '../../lib/state/draft.ts';
import { presetOf } from '../../lib/state/draft-preset.ts';
import type { EditState } from '../../lib/state/panel-store.ts';

/** What every part of the form needs: the boxes, what the checks say of them, and how to change them. */
export interface FormPart {
  draft: Draft;
  preset: Preset;
  findings: LintFinding[];
  /** Empty boxes count as wrong from the first try to save on. */
  strict: boolean;
  change: (part: Partial<Draft>) => void;
  repair: (preset: Preset) => void;
}

/** The form of a preset being typed. `others`: presets that share one of these domains, for the checks. */
export function formPartOf(
  { draft, tried }: EditState,
  change: FormPart['change'],
  others: (domains: readonly string[]) => Preset[],
): FormPart {
  const preset = presetOf(draft);
  const today = new Date().toISOString().slice(0, 10);
  return {
    draft,
    preset,
    findings: lint(preset, { others: others(preset.domains), today }),
    strict: tried || draft.original !== null,
    change,
    // A repaired preset becomes the draft again; what was there before (the original) stays.
    repair: (mended) => change({ ...draftOf(mended), original: draft.original }),
  };
}
