/** What a box switches is sometimes told by the page alone, which sets the port to go with it. */
import { readNow } from '../dom/read-back.ts';
import type { FillStep, Reading } from '../fill/types.ts';
import { IMPLICIT_PORTS } from '../mail/ports.ts';
import type { FillRun } from './fill-run.ts';

const isImplicit = (port: string): boolean => IMPLICIT_PORTS.includes(Number(port));
/** Ticked for an upgrade, by words that could as well mean TLS from the first byte. */
const isOpen = ({ property, want, reasons }: FillStep): boolean =>
  property === 'socketType' && want.kind === 'checked' && want.checked && reasons.includes('box_any');

function jumped(port: FillStep, { now }: Reading): boolean {
  const before = port.before.shape === 'port' ? port.before.text : '';
  return now.shape === 'port' && isImplicit(now.text) && now.text !== before;
}

/**
 * Right after a box was ticked: where the page answers by the port of implicit TLS and the upgrade is wanted, the box
 * is to stay off. Returns the step to write instead, which stands in the plan from now on; null where nothing was told.
 */
export function toldByPort(run: FillRun, step: FillStep): FillStep | null {
  if (!isOpen(step)) return null;
  const port = run.plan.steps.find((one) => one.property === 'port' && one.direction === step.direction);
  if (!port || (port.want.kind === 'text' && isImplicit(port.want.text))) return null;
  const [reading] = readNow([port.fieldId], run.find);
  if (!reading || !jumped(port, reading)) return null;
  const off: FillStep = {
    ...step,
    want: { kind: 'checked', checked: false },
    reasons: [...step.reasons, 'port_tells'],
  };
  run.plan = { ...run.plan, steps: run.plan.steps.map((one) => (one === step ? off : one)) };
  return off;
}
