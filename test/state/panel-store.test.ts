import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createPanelStore } from '../../lib/state/panel-store.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { demoPreset } from '../tools/demo-preset.ts';

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});

it('opens what was asked for while a saved preset was still being listed, and asks nothing', async () => {
  const other = { ...demoPreset('other.example'), id: 'other' };
  const panel = createPanelStore(async () => panel.edit(other));
  panel.propose(demoPreset());
  await panel.save();
  expect(panel.state.value).toMatchObject({ kind: 'edit', draft: { id: 'other' }, leaving: null });
});

it('closes once a preset is saved', async () => {
  const panel = createPanelStore(async () => {});
  panel.propose(demoPreset());
  await panel.save();
  expect(panel.state.value).toEqual({ kind: 'closed' });
});
