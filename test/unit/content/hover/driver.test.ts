// Timing of the hover driver's effects for different hover delays.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHover, type Hover } from '../../../../lib/content/hover/driver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function hoverOn(dwellMs: number): { hover: Hover<string>; log: string[] } {
  const log: string[] = [];
  const start = Date.now();
  const record = (what: string): void => void log.push(`${Date.now() - start} ms: ${what}`);
  const hover = createHover<string>({
    dwellMs,
    prepare: (target) => record(`prepare ${target}`),
    open(target) {
      record(`open ${target}`);
      return Promise.resolve(true);
    },
    focus: () => record('focus'),
    close: () => record('close'),
  });
  return { hover, log };
}

describe('createHover', () => {
  it.each([
    ['the default delay', 120, ['50 ms: prepare A', '120 ms: open A']],
    ['the longest delay', 600, ['50 ms: prepare A', '600 ms: open A']],
    // The second timer has a delay of 0 ms, which takes 1 ms.
    ['a delay shorter than prepareMs', 20, ['20 ms: prepare A', '21 ms: open A']],
    ['no delay', 0, ['0 ms: prepare A', '1 ms: open A']],
  ])('prefetches, then opens the card after %s', async (_, dwellMs, expected) => {
    const { hover, log } = hoverOn(dwellMs);

    hover.send({ kind: 'over', target: 'A' });
    await vi.advanceTimersByTimeAsync(700);

    expect(log).toEqual(expected);
  });

  it('does not prefetch for a crossed word, and opens nothing when the pointer leaves before the delay is over', async () => {
    const { hover, log } = hoverOn(120);

    hover.send({ kind: 'over', target: 'A' });
    await vi.advanceTimersByTimeAsync(40);
    hover.send({ kind: 'over', target: 'B' });
    await vi.advanceTimersByTimeAsync(60);
    hover.send({ kind: 'out' });
    await vi.advanceTimersByTimeAsync(700);

    expect(log).toEqual(['90 ms: prepare B']);
  });

  it('moves focus into a card that takes it, and is focused until focus leaves', async () => {
    const { hover, log } = hoverOn(120);

    hover.send({ kind: 'show', target: 'A', takesFocus: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['0 ms: open A', '0 ms: focus']);
    expect(hover.isFocused()).toBe(true);

    hover.send({ kind: 'over', target: 'B' });
    await vi.advanceTimersByTimeAsync(700);
    expect(log).toHaveLength(2);

    hover.send({ kind: 'blur' });
    expect(hover.isFocused()).toBe(false);
  });
});
