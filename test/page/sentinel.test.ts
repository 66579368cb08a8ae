// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Life, waking } from '../../lib/page/sentinel.ts';
import { wake } from '../../lib/page/wake.ts';

const send = vi.fn(async () => null);
const runtime: { id: string | undefined; sendMessage: typeof send } = { id: 'ours', sendMessage: send };

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'ours';
  send.mockClear();
  // The test environment's own stand-in would be asked first.
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  document.body.innerHTML = '<label>IMAP server <input name="host" autofocus></label>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const watch = (view: Window, life: Life) => wake(view, () => (wake) => waking(wake, view, life));

/** An event as a person makes it. */
function person(type: string): void {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector('input')?.dispatchEvent(event);
}

describe('the sentinel', () => {
  it('P16 does nothing while no person is there, be it drawn ahead of time or with autofocus', async () => {
    const life = { over: false };
    watch(window, life);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).not.toHaveBeenCalled();
    life.over = true;
  });
  it('gives one hint for a mail form that a person points at', async () => {
    const life = { over: false };
    watch(window, life);
    person('pointerover');
    await vi.advanceTimersByTimeAsync(5_000);
    person('pointerdown');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(send.mock.calls).toEqual([[{ type: 'hint' }]]);
    life.over = true;
  });
  it('ignores events that the page made up', async () => {
    const life = { over: false };
    watch(window, life);
    document.querySelector('input')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(send).not.toHaveBeenCalled();
    life.over = true;
  });
  it('P20 ends by itself at its next hint once the extension is gone', async () => {
    const life = { over: false };
    watch(window, life);
    runtime.id = undefined;
    person('pointerover');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(life.over).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });
  it('P20 of two copies in one page the later one looks, and the earlier one ends', async () => {
    const [earlier, later]: Life[] = [{ over: false }, { over: false }];
    if (!earlier || !later) throw new Error('no lives');
    watch(window, earlier);
    watch(window, later);
    person('pointerover');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([earlier.over, later.over, send.mock.calls.length]).toEqual([true, false, 1]);
    later.over = true;
  });
  it('keeps the box of the last address for the step after, by focus and key, not under a passing pointer', () => {
    const life: Life = { over: false };
    watch(window, life);
    document.body.innerHTML = '<input type="email" id="first">';
    const first = document.querySelector('input');
    person('pointerover');
    expect(life.box).toBeUndefined();
    person('focusin');
    document.body.innerHTML = '<input name="host">';
    person('focusin');
    expect(life.box).toBe(first);
    life.over = true;
  });
});
