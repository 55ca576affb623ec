// One pass over a page, with everything that it remembers: long texts, joined blocks, answers of the background. The public
// pass, the pass over listed companies and the pass over the user's own words are three of these, so the later ones cannot
// change what the first one finds.
import { testText, ownTextOf, type Unit } from '../scan/units.ts';
import type { Container } from './blocks.ts';
import { joinedInto } from './joined.ts';
import { createLongRuns } from './long-runs.ts';
import type { Mentions } from './mentions.ts';
import type { Piece } from './pieces.ts';
import { createReadingTasks, type Pass } from './reading-tasks.ts';

export interface ReadingPass {
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
  isAwaitingAnswers: () => boolean;
  requestAnswers: () => void;
  sweep: () => void;
  stop: () => void;
}

interface PassDeps {
  pass: Pass;
  mentions: Mentions;
  rescan: (container: Container) => void;
  enqueue: (task: Generator<void>) => void;
}

export function createReadingPass({ pass, mentions, rescan, enqueue }: PassDeps): ReadingPass {
  const finder = pass.createFinder(() => tasks.takeAwaiting().forEach(enqueue));
  const longRuns = createLongRuns({
    onNear(pieces) {
      for (const piece of pieces) {
        mentions.setNear(piece, true);
        enqueue(tasks.readPiece(piece));
      }
    },
    onFar: (pieces) => pieces.forEach((piece: Piece) => mentions.setNear(piece, false)),
  });
  const tasks = createReadingTasks({ pass, mentions, longRuns, finder, rescan });

  const hasMentions = (container: Container): boolean =>
    mentions.has(container, pass.layer) || longRuns.has(container) || joinedInto(container, pass.joins) !== undefined;

  // A block that holds one letter is read with the container it was joined with.
  const readChanged = (container: Container): Generator<void> =>
    tasks.read(joinedInto(container, pass.joins) ?? container);

  return {
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
    isAwaitingAnswers: tasks.isAwaiting,
    requestAnswers: finder.flush,
    sweep: () => longRuns.disconnected().forEach(tasks.forget),
    stop: longRuns.stop,
  };
}
