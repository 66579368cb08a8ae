import type { Preset } from '../mail/preset-types.ts';
import type { Fault } from './fault.ts';

export type ImportFormat = 'mailfill' | 'autoconfig' | 'mobileconfig' | 'csv' | 'link';

/** Parts of a preset that a format may have no words for. */
export const QUIET_PARTS = ['note', 'useStaticIps', 'ipRanges', 'certificate'] as const;
export type QuietPart = (typeof QUIET_PARTS)[number];

/** What a reader of one format found: presets (revision empty, time 0) and what it could not take. */
export interface ReadPresets {
  presets: Preset[];
  rejected: { name: string; fault: Fault }[];
  /** What the file says nothing about: there it changes nothing. */
  silent?: readonly QuietPart[];
}

/** One line of the preview. Nothing is stored before the person confirms. */
export type ImportEntry =
  | { kind: 'new'; preset: Preset }
  /** `after` keeps the id, revision and time of `before`: storing it is an edit. */
  | { kind: 'changed'; before: Preset; after: Preset; fields: string[] }
  | { kind: 'same'; existing: Preset }
  /** `name` is the domain or the running number as written; shown as text. */
  | { kind: 'invalid'; name: string; fault: Fault };

export type ImportPreview =
  | {
      kind: 'preview';
      format: ImportFormat;
      /** The file was wrapped in a signature; who signed is not judged. */
      signed: boolean;
      entries: ImportEntry[];
    }
  | { kind: 'refused'; fault: Fault };
