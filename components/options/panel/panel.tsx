import type { PanelState } from '../../../lib/state/panel-store.ts';
import { EditPanel } from './edit-panel.tsx';
import { ReadPanel } from './read-panel.tsx';

export function Panel({ state }: { state: Exclude<PanelState, { kind: 'closed' }> }) {
  // Another preset is another panel: its focus and what was unfolded start anew.
  if (state.kind === 'edit') return <EditPanel key={state.draft.id} state={state} />;
  return <ReadPanel key={state.preset.id} preset={state.preset} source={state.source} />;
}
