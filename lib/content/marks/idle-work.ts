// Chooses what is read in idle time: exports `createIdleWork`.
import type { Unit } from '../scan/units.ts';
import type { Mentions } from './mentions.ts';
import type { NearUnits } from './near-units.ts';
import type { ReadingPass } from './reading-pass.ts';

/**
 * The most tasks of one pass, of a few thousand characters each, that are read in idle time. Most pages have fewer. What is
 * left of a long page is read when it comes near the viewport, or when something needs the whole page.
 */
const mostTasks = 20;

export interface IdleWork {
  /** Whether anything is left to read, in idle time or not. */
  hasMore: () => boolean;
  /** Whether anything is left to read in idle time. */
  hasIdle: () => boolean;
  /** The next task for idle time; undefined if there is none. */
  take: () => Generator<void> | undefined;
  /** Call when text near the viewport will be read. */
  expectNear: () => void;
  /**
   * Call when reading pauses. After text near the viewport was read, decides whether all of the page is read in idle time:
   * anything on it may have signals for an undecided name. Such names far from the viewport can wait.
   */
  decide: () => void;
}

interface IdleWorkDeps {
  near: Pick<NearUnits, 'hasWaiting' | 'take'>;
  /** The public pass first, then the others, if any. */
  passes: readonly Pick<ReadingPass, 'hasPieces' | 'takePiece'>[];
  readUnit: (unit: Unit) => Generator<void>;
  mentions: Pick<Mentions, 'isUnsettled' | 'hasPublicDoubts'>;
}

/** How much the public pass reads must not depend on the others, because pages can see what it finds. */
export function createIdleWork({ near, passes, readUnit, mentions }: IdleWorkDeps): IdleWork {
  let isNearRead = false;
  let isUrgent = false;
  const taken = passes.map(() => 0);
  /** Units are read by all passes; they count for the public one. */
  const mayTake = (pass: number): boolean => taken[pass]! < mostTasks || (pass === 0 && isUrgent);
  const nextPass = (): number => passes.findIndex((pass, index) => mayTake(index) && pass.hasPieces());
  return {
    hasMore: () => near.hasWaiting() || passes.some((pass) => pass.hasPieces()),
    hasIdle: () => (mayTake(0) && near.hasWaiting()) || nextPass() >= 0,
    take() {
      const unit = mayTake(0) ? near.take() : undefined;
      const pass = unit ? 0 : nextPass();
      if (pass < 0) return undefined;
      taken[pass]!++;
      return unit ? readUnit(unit) : passes[pass]!.takePiece();
    },
    expectNear: () => (isNearRead = true),
    decide() {
      if (!isNearRead || mentions.isUnsettled()) return;
      isNearRead = false;
      isUrgent = mentions.hasPublicDoubts();
    },
  };
}
