// Second pass over a page: recognizes mentions in the units that the first pass reported, those near the viewport first.
import type { Lexicon } from '../../recognition/lexicon.ts';
import type { Findings } from '../scan/scanner.ts';
import { createSlices } from '../scan/slices.ts';
import type { Container } from './blocks.ts';
import { joinedInto } from './joined.ts';
import { createLongRuns } from './long-runs.ts';
import { createMentions, type Mentions } from './mentions.ts';
import { createNearUnits } from './near-units.ts';
import { createReadingTasks, type FindCandidates } from './reading-tasks.ts';
import { createRestReader } from './rest.ts';
import { createSeamCache, type Seam } from './seam-cache.ts';

export interface PageReader extends Omit<Findings, 'entered'> {
  mentions: Pick<Mentions, 'counts' | 'companies' | 'isEmpty' | 'names' | 'sources' | 'register'>;
  /** Reads everything that is not read yet. Resolves when all of it is read. */
  readAll: () => Promise<void>;
  /** Removes one mark until its text is read again. */
  dismiss: Mentions['dismiss'];
  /** Removes state of nodes that left the page. */
  sweep: () => void;
  /** Removes all marks and observers. */
  stop: () => void;
}

export interface ReaderDeps {
  lexicon: Lexicon;
  findCandidates: FindCandidates;
  /** The host of the page. */
  site: string;
  /** Called when everything near the viewport was read, or read again. */
  onRead: () => void;
  /** Called to scan a container again, because the page changed the siblings of a waiting unit. */
  rescan: (container: Container) => void;
  askSeams: (seams: Seam[]) => Promise<boolean[]>;
}

/** Delay before text far from the viewport is read in idle time, because the page is busy at first. */
const restAfterMs = 3000;
/** Shorter delay if a name near the viewport is undecided: the rest of the page may have signals for it. */
const doubtAfterMs = 300;

export function createPageReader({ lexicon, findCandidates, site, onRead, rescan, askSeams }: ReaderDeps): PageReader {
  const queue: Generator<void>[] = [];
  let waiters: (() => void)[] = [];

  const seams = createSeamCache(askSeams, () => tasks.takeAwaiting().forEach(enqueue));
  const mentions = createMentions({ lexicon, site, isSeam: seams.check, onSeen: () => onRead() });
  const longRuns = createLongRuns({
    onNear(pieces) {
      for (const piece of pieces) {
        mentions.setNear(piece, true);
        enqueue(tasks.readPiece(piece));
      }
    },
    onFar: (pieces) => pieces.forEach((piece) => mentions.setNear(piece, false)),
  });
  const tasks = createReadingTasks({ lexicon, findCandidates, mentions, longRuns, seams, rescan });
  const near = createNearUnits((units) => {
    for (const unit of units) enqueue(tasks.readUnit(unit));
  });

  const slices = createSlices({
    hasWork: () => queue.length > 0,
    step() {
      const [task] = queue;
      if (task!.next().done) queue.splice(queue.indexOf(task!), 1);
    },
    onDone: finish,
  });
  const rest = createRestReader({
    hasMore: () => near.hasWaiting() || tasks.unreadPieces().size > 0,
    take() {
      const unit = near.take();
      if (unit) return tasks.readUnit(unit);
      const [piece] = tasks.unreadPieces();
      return piece && tasks.readPiece(piece);
    },
    onDone: finish,
  });

  function finish(): void {
    if (mentions.isUnsettled()) return enqueue(mentions.settle());
    seams.flush();
    onRead();
    if (!rest.hasWork()) {
      rest.reset();
      if (tasks.isAwaiting()) return;
      for (const resolve of waiters) resolve();
      waiters = [];
    } else if (waiters.length > 0) readRestNow();
    else rest.startLater(mentions.hasDoubts() ? doubtAfterMs : restAfterMs);
  }

  function enqueue(task: Generator<void>): void {
    queue.push(task);
    slices.start();
  }

  function readRestNow(): void {
    const interrupted = rest.interrupt();
    if (interrupted) queue.push(interrupted);
    for (let unit = near.take(); unit; unit = near.take()) queue.push(tasks.readUnit(unit));
    for (const piece of tasks.unreadPieces()) queue.push(tasks.readPiece(piece));
    slices.start();
  }

  return {
    mentions,
    found: near.add,
    changed(container) {
      // A block that holds one letter is read with the container it was joined with.
      enqueue(tasks.read(joinedInto(container) ?? container));
    },
    restarted(container) {
      for (const below of longRuns.below(container)) tasks.forget(below);
      mentions.forgetBelow(container);
    },
    hasMentions: (container) =>
      mentions.has(container) || longRuns.has(container) || joinedInto(container) !== undefined,
    done() {
      if (!slices.isRunning()) finish();
    },
    readAll() {
      if (!rest.hasWork() && !slices.isRunning() && !tasks.isAwaiting()) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.push(resolve);
        readRestNow();
      });
    },
    dismiss(place) {
      mentions.dismiss(place);
      onRead();
    },
    sweep() {
      longRuns.disconnected().forEach(tasks.forget);
      mentions.sweep();
      near.sweep();
    },
    stop() {
      slices.stop();
      rest.stop();
      near.stop();
      longRuns.stop();
      mentions.stop();
    },
  };
}
