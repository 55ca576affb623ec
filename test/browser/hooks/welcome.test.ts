// Tests when the example on the welcome page counts as marked.
import './fake-browser.ts';
import { onTestFinished, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onMarked } from '../../../lib/browser/welcome.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function provide(companies: () => readonly string[]) {
  const counts = vi.fn(() => Promise.resolve({ '688256.SSE': 1 }));
  globalThis.yanjing = { counts, companies };
  onTestFinished(() => {
    globalThis.yanjing = undefined;
  });
  return counts;
}

describe('onMarked', () => {
  it('calls back once, when the first company is found, without counting mentions', () => {
    let found: string[] = [];
    const counts = provide(() => found);
    const onFirst = vi.fn();
    const stop = onMarked(onFirst);

    vi.advanceTimersByTime(5000);
    expect(onFirst).not.toHaveBeenCalled();
    found = ['688256.SSE'];
    vi.advanceTimersByTime(5000);
    stop();

    expect(onFirst).toHaveBeenCalledOnce();
    expect(counts).not.toHaveBeenCalled();
  });

  it('waits until the content script is there, and stops when asked', () => {
    const onFirst = vi.fn();
    const stop = onMarked(onFirst);
    vi.advanceTimersByTime(500);

    stop();
    provide(() => ['688256.SSE']);
    vi.advanceTimersByTime(5000);

    expect(onFirst).not.toHaveBeenCalled();
  });

  it('calls back when words are highlighted, before the companies are listed', () => {
    provide(() => []);
    const onFirst = vi.fn();
    const stop = onMarked(onFirst);
    vi.advanceTimersByTime(500);
    expect(onFirst).not.toHaveBeenCalled();

    CSS.highlights.set('marked', new Highlight(new Range()));
    onTestFinished(() => void CSS.highlights.delete('marked'));
    vi.advanceTimersByTime(500);
    stop();

    expect(onFirst).toHaveBeenCalledOnce();
  });
});
