// One pass over a page, with everything that it remembers: long texts, joined blocks, seam checks. The public pass and the
// pass over the user's own words are two of these, so the second one cannot change what the first one finds.
import type { SeamCheck } from '../../recognition/seams.ts';
import { testText, ownTextOf, type Unit } from '../scan/units.ts';
import type { Container } from './blocks.ts';
import { joinedInto } from './joined.ts';
import { createLongRuns } from './long-runs.ts';
import type { Mentions } from './mentions.ts';
import type { Piece } from './pieces.ts';
import { createReadingTasks, type Pass } from './reading-tasks.ts';
import { createSeamCache, type Seam } from './seam-cache.ts';

export interface ReadingPass {
  isSeam: SeamCheck;
  readUnit: (unit: Unit) => Generator<void>;
  /** Reads a container whose own text changed. */
  readChanged: (container: Container) => Generator<void>;
  /** Like `readChanged`, but only if the pass has mentions in the container or may have one now. */
  readIfConcerned: (container: Container) => Generator<void>;
  /** The next piece of a long text that is not read yet; undefined if there is none. */
  takePiece: () => Generator<void> | undefined;
  hasPieces: () => boolean;
  /** Tasks for all pieces that are not read yet. */
  allPieces: () => Generator<void>[];
  hasMentions: (container: Container) => boolean;
  /** Forgets the long texts of the container and of everything below it. */
  forgetBelow: (container: Container) => void;
  isAwaitingSeams: () => boolean;
  requestSeams: () => void;
  sweep: () => void;
  stop: () => void;
}

interface PassDeps {
  pass: Pass;
  mentions: Mentions;
  rescan: (container: Container) => void;
  askSeams: (seams: Seam[]) => Promise<boolean[]>;
  enqueue: (task: Generator<void>) => void;
}

export function createReadingPass({ pass, mentions, rescan, askSeams, enqueue }: PassDeps): ReadingPass {
  const seams = createSeamCache(askSeams, () => tasks.takeAwaiting().forEach(enqueue));
  const longRuns = createLongRuns({
    onNear(pieces) {
      for (const piece of pieces) {
        mentions.setNear(piece, true);
        enqueue(tasks.readPiece(piece));
      }
    },
    onFar: (pieces) => pieces.forEach((piece: Piece) => mentions.setNear(piece, false)),
  });
  const tasks = createReadingTasks({ pass, mentions, longRuns, seams, rescan });

  const hasMentions = (container: Container): boolean =>
    mentions.has(container, pass.isOwn) || longRuns.has(container) || joinedInto(container, pass.joins) !== undefined;

  // A block that holds one letter is read with the container it was joined with.
  const readChanged = (container: Container): Generator<void> =>
    tasks.read(joinedInto(container, pass.joins) ?? container);

  return {
    isSeam: seams.check,
    readUnit: tasks.readUnit,
    readChanged,
    *readIfConcerned(container) {
      const hasCandidate = (text: string): boolean => pass.findCandidates(text, 1).length > 0;
      if (hasMentions(container) || (yield* testText(ownTextOf(container), hasCandidate)))
        yield* readChanged(container);
    },
    takePiece() {
      const [piece] = tasks.unreadPieces();
      return piece && tasks.readPiece(piece);
    },
    hasPieces: () => tasks.unreadPieces().size > 0,
    allPieces: () => [...tasks.unreadPieces()].map(tasks.readPiece),
    hasMentions,
    forgetBelow(container) {
      for (const below of longRuns.below(container)) tasks.forget(below);
    },
    isAwaitingSeams: tasks.isAwaiting,
    requestSeams: seams.flush,
    sweep: () => longRuns.disconnected().forEach(tasks.forget),
    stop: longRuns.stop,
  };
}
