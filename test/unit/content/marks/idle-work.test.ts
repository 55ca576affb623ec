import { describe, expect, it } from 'vitest';
import { createIdleWork, type IdleWork } from '../../../../lib/content/marks/idle-work.ts';
import type { Unit } from '../../../../lib/content/scan/units.ts';

type Task = Generator<void>;

const nothing = {} as Task;

/** A page with so many tasks of each kind, which are logged as they are taken. */
function pageOf({ units = 0, pieces = 0, ownPieces = 0, hasDoubts = false }): { work: IdleWork; taken: string[] } {
  const taken: string[] = [];
  const passOf = (name: string, count: number) => ({
    hasPieces: () => count > 0,
    takePiece() {
      count--;
      taken.push(name);
      return nothing;
    },
  });
  let waiting = units;
  const near = { hasWaiting: () => waiting > 0, take: () => (waiting-- > 0 ? ({} as Unit) : undefined) };
  const readUnit = (): Task => {
    taken.push('unit');
    return nothing;
  };
  const mentions = { isUnsettled: () => false, hasPublicDoubts: () => hasDoubts };
  const passes = [passOf('piece', pieces), passOf('own piece', ownPieces)];
  const work = createIdleWork({ near, passes, readUnit, mentions });
  return { work, taken };
}

function takeAll(work: IdleWork): void {
  while (work.hasIdle()) work.take();
}

const countOf = (name: string, taken: readonly string[]): number => taken.filter((one) => one === name).length;

describe('createIdleWork', () => {
  it('reads all of an ordinary page, units first', () => {
    const { work, taken } = pageOf({ units: 2, pieces: 1, ownPieces: 1 });

    takeAll(work);

    expect(taken).toEqual(['unit', 'unit', 'piece', 'own piece']);
    expect(work.hasMore()).toBe(false);
    expect(work.take()).toBeUndefined();
  });

  it.each(['units', 'pieces'])('leaves most of a page with thousands of %s for when they are needed', (kind) => {
    const { work, taken } = pageOf({ [kind]: 5000 });

    takeAll(work);

    expect(taken.length).toBeLessThan(100);
    expect(work.hasMore()).toBe(true);
  });

  it('reads all of a long page if a name near the viewport is undecided', () => {
    const { work, taken } = pageOf({ units: 5000, hasDoubts: true });

    work.expectNear();
    work.decide();
    takeAll(work);

    expect(taken).toHaveLength(5000);
  });

  it('leaves most of a long page if only names far from the viewport are undecided', () => {
    const { work, taken } = pageOf({ units: 5000, hasDoubts: true });

    takeAll(work);
    work.decide();
    takeAll(work);

    expect(taken.length).toBeLessThan(100);
  });

  it('reads as much for the public pass whatever the own pass has to read', () => {
    const without = pageOf({ units: 10, pieces: 5000 });
    const withOwn = pageOf({ units: 10, pieces: 5000, ownPieces: 5000 });

    takeAll(without.work);
    takeAll(withOwn.work);

    expect(countOf('piece', withOwn.taken)).toBe(countOf('piece', without.taken));
    expect(countOf('own piece', withOwn.taken)).toBeLessThan(100);
  });
});
