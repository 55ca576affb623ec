import { describe, expect, it } from 'vitest';
import { createSeamCache, mostSeams, type Seam } from '../../../../lib/content/marks/seam-cache.ts';

/** A fake background that responds when `answer` is called. */
function background(): { ask: (seams: Seam[]) => Promise<boolean[]>; asked: Seam[][]; answer: () => Promise<void> } {
  const asked: Seam[][] = [];
  const waiting: (() => void)[] = [];
  return {
    asked,
    ask: (seams) =>
      new Promise((resolve) => {
        asked.push(seams);
        waiting.push(() => resolve(seams.map(([around]) => around.startsWith('升'))));
      }),
    async answer() {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('createSeamCache', () => {
  it('rejects a seam until the background has answered, then caches the answer', async () => {
    const { ask, asked, answer } = background();
    let told = 0;
    const cache = createSeamCache(ask, () => told++);

    expect(cache.check('升华为标准', 1, 3)).toBe(false);
    expect(cache.takeMissing()).toBe(true);
    cache.flush();
    cache.flush();
    await answer();

    expect(asked).toEqual([[['升华为标准', 1, 3]]]);
    expect(told).toBe(1);
    expect(cache.check('升华为标准', 1, 3)).toBe(true);
    expect(cache.takeMissing()).toBe(false);
  });

  it('distinguishes occurrences of a name within one text', async () => {
    const { ask, answer } = background();
    const cache = createSeamCache(ask, () => {});
    cache.check('升华为升华为', 1, 3);
    cache.flush();
    await answer();
    cache.check('升华为升华为', 4, 6);

    expect(cache.takeMissing()).toBe(true);
  });

  it('asks in batches of at most the message limit', async () => {
    const { ask, asked, answer } = background();
    const cache = createSeamCache(ask, () => {});
    for (let at = 0; at < mostSeams + 5; at++) cache.check(`第${at}家华为店`, 3, 5);
    cache.flush();
    await answer();
    await answer();

    expect(asked.map(({ length }) => length)).toEqual([mostSeams, 5]);
  });
});
