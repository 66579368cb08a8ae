import type { LintFinding } from '../../lib/mail/lint.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import type { Draft } from '../../lib/state/draft.ts';

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
