/** Apart from add-here, which the popup reads only when somebody types a preset. */
import { keptDraft } from '../storage/kept-draft.ts';
import type { TabStore } from './tab-types.ts';

/** True where something was typed for `domain` and not saved. */
export async function hasDraft(domain: string, tab: Pick<TabStore, 'keep'>): Promise<boolean> {
  return tab.keep && (await keptDraft(domain)) !== null;
}
