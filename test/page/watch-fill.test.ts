// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormField, MailboxForm } from '../../lib/detect/types.ts';
import { watchEdits } from '../../lib/dom/edited.ts';
import { Registry } from '../../lib/dom/registry.ts';
import type { FillPlan } from '../../lib/fill/types.ts';
import type { Clock } from '../../lib/page/clock.ts';
import { runPlan } from '../../lib/page/fill-form.ts';
import type { FillRun } from '../../lib/page/fill-run.ts';
import { field, form } from '../fill/forms.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/reachable.ts', () => ({ barrierOf: () => null }));

const stop = new AbortController();
let sent: number;
let toggle: HTMLElement;

beforeEach(() => {
  sent = 0;
  vi.stubGlobal('PerformanceNavigationTiming', class {});
  document.body.innerHTML = '<form><button role="switch" aria-checked="false">SSL</button></form>';
  const button = document.querySelector<HTMLElement>('button');
  if (!button) throw new Error('no button');
  toggle = button;
  toggle.addEventListener('click', () => toggle.setAttribute('aria-checked', String(!isOn())));
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    sent++;
  });
});
afterEach(() => vi.unstubAllGlobals());

const isOn = () => toggle.getAttribute('aria-checked') === 'true';

/** A clock whose first pause lets the page do something. */
function clock(page: () => void): Clock {
  let time = 0;
  return {
    now: () => time,
    pause: async () => {
      if (time === 0) page();
      time += 600;
    },
  };
}

/** `page`: what it does after the fill, which it is given. */
function fillSwitch(page: (run: FillRun | null) => void) {
  let filled: FillRun | null = null;
  const registry = new Registry();
  const id = registry.register({ element: toggle, trigger: null, options: [] });
  const asked: FormField = { ...field('socketType', { control: 'checkbox', label: 'SSL' }), id };
  const mail: MailboxForm = form([asked]);
  const plan: FillPlan = {
    formId: mail.id,
    steps: [
      {
        fieldId: id,
        property: 'socketType',
        direction: 'incoming',
        label: 'SSL',
        want: { kind: 'checked', checked: true },
        before: asked.value,
        alreadyRight: false,
        emptyIsDefault: false,
        reasons: [],
      },
    ],
    refusals: [],
    confirm: [],
  };
  const scene = {
    registry,
    edited: watchEdits(window, stop.signal),
    look: () => mail,
    signal: stop.signal,
    view: window,
    clock: clock(() => page(filled)),
  };
  return runPlan(scene, mail, plan, {
    writeAll: async (run) => {
      filled = run;
      for (const step of plan.steps) await run.writeStep(step);
    },
  });
}

describe('the watch after a fill', () => {
  it('sends no form while it puts right what the page changed late', async () => {
    const { watched } = await fillSwitch(() => toggle.setAttribute('aria-checked', 'false'));
    await watched;
    expect([isOn(), sent]).toEqual([true, 0]);
    toggle.click();
    expect(sent).toBe(1);
  });

  it('writes nothing any more once an undo has the last word', async () => {
    const { watched, report } = await fillSwitch((run) => {
      toggle.setAttribute('aria-checked', 'false');
      run?.end();
    });
    expect([await watched, isOn()]).toEqual([report, false]);
  });

  it('leaves the verified report where it fails', async () => {
    const { watched, report } = await fillSwitch(() => {
      throw new Error('the page is gone');
    });
    expect(await watched).toBe(report);
  });
});
