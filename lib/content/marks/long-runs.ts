// Tracks which pieces of long runs are near the viewport. An IntersectionObserver is not enough, as they share one box.
import { boxOf, elementOf, type Container } from './blocks.ts';
import { measurePiece } from './long-run.ts';
import { piecesBetween, piecesOf, type LongRun, type Piece } from './pieces.ts';
import { nearMargin } from './near-units.ts';

export interface LongRuns {
  /** Starts tracking a run. @returns all its pieces. */
  add: (run: LongRun) => Piece[];
  /** Stops tracking the container's runs. @returns their pieces. */
  remove: (container: Container) => Piece[];
  has: (container: Container) => boolean;
  /** Containers with long runs at or below a node. */
  below: (node: Node) => Container[];
  /** Containers that left the page. */
  disconnected: () => Container[];
  stop: () => void;
}

export interface LongRunHooks {
  onNear: (pieces: Piece[]) => void;
  onFar: (pieces: Piece[]) => void;
}

/** Throttle of the scroll and resize handler. */
const followEveryMs = 100;

interface Followed {
  pieces: Piece[];
  from: number;
  to: number;
  box: Element;
}

/** Whether lines run down the page, which `piecesBetween` requires. */
function runsDown(box: Element): boolean {
  const { writingMode, columnCount, columnWidth } = getComputedStyle(box);
  return writingMode === 'horizontal-tb' && columnCount === 'auto' && columnWidth === 'auto';
}

export function createLongRuns({ onNear, onFar }: LongRunHooks): LongRuns {
  const followed = new Map<Container, Followed[]>();
  const near = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(one: Followed): void {
    const { pieces, box } = one;
    const area = { top: -innerHeight, bottom: innerHeight * 2 };
    let [from, to] = [one.from, one.from];
    if (near.has(box))
      [from, to] = runsDown(box) ? piecesBetween(pieces, area, measurePiece, one.from) : [0, pieces.length];
    const isKept = (index: number): boolean => index >= from && index < to;
    const wasKept = (index: number): boolean => index >= one.from && index < one.to;
    const indices = pieces.map((_, index) => index);
    const gone = indices.filter((index) => wasKept(index) && !isKept(index)).map((index) => pieces[index]!);
    const come = indices.filter((index) => isKept(index) && !wasKept(index)).map((index) => pieces[index]!);
    one.from = from;
    one.to = to;
    if (gone.length > 0) onFar(gone);
    if (come.length > 0) onNear(come);
  }

  const followAll = (): void => {
    timer = undefined;
    for (const runs of followed.values()) runs.forEach(follow);
  };
  const followSoon = (): void => {
    if (followed.size > 0) timer ??= setTimeout(followAll, followEveryMs);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      followAll();
    },
    { rootMargin: nearMargin },
  );
  const listening = new AbortController();
  const options = { passive: true, capture: true, signal: listening.signal };
  addEventListener('scroll', followSoon, options);
  addEventListener('resize', followSoon, options);

  return {
    add(run) {
      const pieces = piecesOf(run);
      const box = boxOf(run.container);
      followed.set(run.container, [...(followed.get(run.container) ?? []), { pieces, from: 0, to: 0, box }]);
      if (near.has(box)) followSoon();
      observer.observe(box);
      return pieces;
    },
    remove(container) {
      const runs = followed.get(container) ?? [];
      followed.delete(container);
      const [first] = runs;
      if (first && ![...followed.values()].flat().some(({ box }) => box === first.box)) {
        near.delete(first.box);
        observer.unobserve(first.box);
      }
      return runs.flatMap(({ pieces }) => pieces);
    },
    has: (container) => followed.has(container),
    disconnected: () => [...followed.keys()].filter((container) => !container.isConnected),
    below: (node) => [...followed.keys()].filter((container) => node.contains(elementOf(container))),
    stop() {
      listening.abort();
      observer.disconnect();
      clearTimeout(timer);
      followed.clear();
    },
  };
}
