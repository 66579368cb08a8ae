/** Runs in the page: collects, detects, plans and writes as the engine does, then says what must never happen and did. */
import { detect } from '../../lib/detect/detect.ts';
import type { FormField, MailboxForm } from '../../lib/detect/types.ts';
import { collect } from '../../lib/dom/collect.ts';
import { handleOf } from '../../lib/dom/handle.ts';
import { Registry } from '../../lib/dom/registry.ts';
import { write } from '../../lib/dom/write.ts';
import { choose } from '../../lib/fill/choose.ts';
import { holds } from '../../lib/fill/compare.ts';
import { plan } from '../../lib/fill/plan.ts';
import { holdSubmits } from '../../lib/page/hold-submits.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { type Control, controls, stateOf } from './page-controls.ts';

export interface Ran {
  faults: string[];
  forms: number;
  written: number;
  /** ms of looking, detecting and planning, which run in one go and would freeze the page. */
  took: number;
}

/** Custom lists of a page without scripts never open: no need to wait for them (ms). */
const PATIENCE = 60;
const PRESET = { ...demoPreset(), allowInvalidCertificate: true };
const untouched = { edited: () => false, touchedSince: () => false, ours: <T>(write: () => T) => write() };
const handOf = () => ({
  edited: untouched,
  since: 0,
  signal: AbortSignal.timeout(PATIENCE),
  originals: new Map(),
  holds,
  choose: (...asked: Parameters<typeof choose>) => {
    const choice = choose(...asked);
    return choice.ok ? choice.index : null;
  },
});

async function writeAll(registry: Registry, forms: MailboxForm[], took: (ms: number) => void): Promise<number> {
  let written = 0;
  for (const form of forms) {
    const start = performance.now();
    const { steps } = plan(form, PRESET, DEMO_ADDRESS, { overwrite: 'replace', confirmed: true });
    took(performance.now() - start);
    for (const step of steps) {
      const field = form.fields.find((one) => one.id === step.fieldId);
      const done = await write(step, field ? handleOf(registry, field) : null, handOf());
      if (done.outcome === 'written') written++;
    }
  }
  return written;
}

const elementsOf = (registry: Registry, { id }: FormField): Element[] =>
  [registry.element(id), registry.trigger(id), ...registry.options(id)].filter((one) => one !== null);

/** Fields that a fill may set. */
const isOurs = (field: FormField) =>
  field.visible && field.property !== 'password' && field.property !== 'displayName' && field.property !== 'other';

/** What is wrong with a control that holds another value now. */
function faultOf(control: Control, ours: readonly Element[]): string | null {
  const { element, secret, hidden } = control;
  if (secret) return 'wrote into a password box';
  if (hidden) return 'wrote into what nobody sees';
  // Of radios with one name the browser turns the others off; a drawn box and the native one in it go together.
  const radio = element instanceof HTMLInputElement && element.type === 'radio';
  const group = radio ? controls().filter((one) => one.name === element.name) : [control];
  const together = (one: Control) => ours.some((own) => own.contains(one.element) || one.element.contains(own));
  return group.some(together) ? null : 'wrote outside the form';
}

/** Holds back and counts what would leave the page; a link to a place in it leaves nothing. */
function holdLeaving(): () => number {
  let left = 0;
  const hold = (event: NavigateEvent) => {
    if (!event.hashChange) left++;
    event.preventDefault();
  };
  const release = holdSubmits(window);
  navigation.addEventListener('navigate', hold);
  return () => {
    release();
    navigation.removeEventListener('navigate', hold);
    return left;
  };
}

/** `mayFill` is false for a page that asks for no mailbox. */
export async function run(mayFill: boolean): Promise<Ran> {
  const before = controls();
  const registry = new Registry();
  const start = performance.now();
  const forms = detect(collect(document, registry));
  let took = performance.now() - start;
  const ours = forms.flatMap((form) => form.fields.filter(isOurs)).flatMap((field) => elementsOf(registry, field));
  const release = holdLeaving();
  const written = await writeAll(registry, forms, (ms) => {
    took += ms;
  });
  const left = release();
  const changed = before.filter((one) => stateOf(one.element) !== one.state);
  const faults = changed.flatMap((one) => faultOf(one, ours) ?? []);
  if (left > 0) faults.push('left the page');
  if (!mayFill && changed.length > 0) faults.push('wrote on a page that asks for no mailbox');
  return { faults, forms: forms.length, written, took };
}
