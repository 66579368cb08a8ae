import type { OptionSnapshot } from '../detect/types.ts';

/** Which of the options is wanted; null: none of them. */
export type Pick = (options: OptionSnapshot[]) => number | null;
export type ComboboxOutcome = { outcome: 'written' | 'unchanged' | 'notDriven'; chosen: string | null };
export const NOT_DRIVEN: ComboboxOutcome = { outcome: 'notDriven', chosen: null };
