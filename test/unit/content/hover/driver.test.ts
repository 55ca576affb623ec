// Timing of the hover driver's effects for different hover delays.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHover, type Hover } from '../../../../lib/content/hover/driver.ts';
import type { HoverEvent } from '../../../../lib/content/hover/state.ts';

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

const over = (target: string, x = 100): HoverEvent<string> => ({
  kind: 'over',
  target,
  at: { x, y: 50, ms: performance.now() },
});

/** A line of text of which every second stretch is a marked word. */
const wordAt = (x: number): string | null => {
  const stretch = Math.floor(x / 60);
  return stretch % 2 === 0 ? `word ${stretch}` : null;
};

/** Leads the pointer along five lines of 600 pixels, as a screen with 60 frames per second reports it. */
async function leadAlong(hover: Hover<string>, pixelsPerSecond: number): Promise<void> {
  const frameMs = 1000 / 60;
  for (let line = 0; line < 5; line++) {
    for (let x = 0; x < 600; x += (pixelsPerSecond * frameMs) / 1000) {
      const word = wordAt(x);
      hover.send(word === null ? { kind: 'out' } : over(`${line} ${word}`, x));
      await vi.advanceTimersByTimeAsync(frameMs);
    }
  }
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

    hover.send(over('A'));
    await vi.advanceTimersByTimeAsync(700);

    expect(log).toEqual(expected);
  });

  it('does not prefetch for a crossed word, and opens nothing when the pointer leaves before the delay is over', async () => {
    const { hover, log } = hoverOn(120);

    hover.send(over('A'));
    await vi.advanceTimersByTimeAsync(40);
    hover.send(over('B'));
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

    hover.send(over('B'));
    await vi.advanceTimersByTimeAsync(700);
    expect(log).toHaveLength(2);

    hover.send({ kind: 'blur' });
    expect(hover.isFocused()).toBe(false);
  });

  it.each([80, 150, 300, 600])(
    'opens no card while the pointer is led along lines at %d pixels per second',
    async (pixelsPerSecond) => {
      const { hover, log } = hoverOn(120);

      await leadAlong(hover, pixelsPerSecond);

      expect(log.filter((entry) => entry.includes('open'))).toEqual([]);
    },
  );

  it('opens the card within the delay once the pointer rests, also if it trembles', async () => {
    const { hover, log } = hoverOn(120);
    await leadAlong(hover, 300);
    const before = log.length;
    const startMs = Date.now();

    for (const x of [10, 30, 50, 51, 49, 52, 50]) {
      hover.send(over('A', x));
      await vi.advanceTimersByTimeAsync(16);
    }
    const restMs = Date.now() - startMs - 4 * 16;
    await vi.advanceTimersByTimeAsync(120 - restMs);

    expect(log.slice(before).map((entry) => entry.split(': ')[1])).toEqual(['prepare A', 'open A']);
  });

  it.each([80, 150, 300, 600])(
    'closes an open card and opens no other while the pointer is led along lines at %d pixels per second',
    async (pixelsPerSecond) => {
      const { hover, log } = hoverOn(120);
      hover.send(over('A'));
      await vi.advanceTimersByTimeAsync(200);

      await leadAlong(hover, pixelsPerSecond);
      await vi.advanceTimersByTimeAsync(500);

      const shown = log.map((entry) => entry.split(': ')[1]!).filter((entry) => !entry.startsWith('prepare'));
      expect(shown).toEqual(['open A', 'close']);
    },
  );
});
