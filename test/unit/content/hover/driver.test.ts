// The machine on a clock: what is done when, for the user's own dwell.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHover, type Hover } from '../../../../lib/content/hover/driver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function hoverOn(dwellMs: number): { hover: Hover<string>; log: string[] } {
  const log: string[] = [];
  const start = Date.now();
  const tell = (what: string): void => void log.push(`${Date.now() - start} ms: ${what}`);
  const hover = createHover<string>({
    dwellMs,
    prepare: (target) => tell(`prepare ${target}`),
    open(target) {
      tell(`open ${target}`);
      return Promise.resolve(true);
    },
    close: () => tell('close'),
  });
  return { hover, log };
}

describe('a pointer that rests', () => {
  it.each([
    ['the usual dwell', 120, ['50 ms: prepare A', '120 ms: open A']],
    ['the longest dwell', 600, ['50 ms: prepare A', '600 ms: open A']],
    // A timer of nothing takes one.
    ['a dwell shorter than getting ready waits', 20, ['20 ms: prepare A', '21 ms: open A']],
    ['no dwell', 0, ['0 ms: prepare A', '1 ms: open A']],
  ])('gets its card after %s, got ready before', async (_, dwellMs, expected) => {
    const { hover, log } = hoverOn(dwellMs);

    hover.send({ kind: 'over', target: 'A' });
    await vi.advanceTimersByTimeAsync(700);

    expect(log).toEqual(expected);
  });

  it('and leaves before the dwell is over gets nothing, and asks for nothing when it only crossed', async () => {
    const { hover, log } = hoverOn(120);

    hover.send({ kind: 'over', target: 'A' });
    await vi.advanceTimersByTimeAsync(40);
    hover.send({ kind: 'over', target: 'B' });
    await vi.advanceTimersByTimeAsync(60);
    hover.send({ kind: 'out' });
    await vi.advanceTimersByTimeAsync(700);

    expect(log).toEqual(['90 ms: prepare B']);
  });
});
