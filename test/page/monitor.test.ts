// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { monitor } from '../../lib/page/monitor.ts';

const look = vi.fn();
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  look.mockClear();
  stop = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const grow = () => document.body.append(document.createElement('p'));

/** A change every 50 ms for so long (ms). */
async function storm(length: number): Promise<void> {
  for (let time = 0; time < length; time += 50) {
    grow();
    await vi.advanceTimersByTimeAsync(50);
  }
}

it('looks once after changes that come together', async () => {
  monitor(document, window, look, stop.signal);
  await storm(500);
  expect(look).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(look).toHaveBeenCalledTimes(1);
});

it('P22 looks once a second in a page that never rests', async () => {
  const watch = monitor(document, window, () => look() ?? watch.fruitful(), stop.signal);
  await storm(3_300);
  expect(look).toHaveBeenCalledTimes(3);
});

it('gives up where a dozen looks were in vain', async () => {
  monitor(document, window, look, stop.signal);
  await storm(20_000);
  expect(look).toHaveBeenCalledTimes(12);
});

it('ends with its signal', async () => {
  monitor(document, window, look, stop.signal);
  grow();
  await vi.advanceTimersByTimeAsync(50);
  stop.abort();
  await storm(2_000);
  expect(look).not.toHaveBeenCalled();
});

it('does not give up where the last of a dozen looks found something', async () => {
  let turn = 0;
  const watch = monitor(
    document,
    window,
    () => {
      look();
      turn++;
      if (turn === 12) watch.fruitful();
    },
    stop.signal,
  );
  await storm(20_000);
  expect(look.mock.calls.length).toBeGreaterThan(12);
});

it('looks at what changed in a hidden tab once that is shown', async () => {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  monitor(document, window, look, stop.signal);
  await storm(500);
  await vi.advanceTimersByTimeAsync(500);
  expect(look).not.toHaveBeenCalled();
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(500);
  expect(look).toHaveBeenCalledTimes(1);
  state.mockRestore();
});
