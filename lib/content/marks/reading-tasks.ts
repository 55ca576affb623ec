// How containers, pieces of long texts and units are read: as tasks that pause between steps.
import type { MentionLayer } from '../../model/mention.ts';
import { partLength, partOverlap, textBetween, type Unit } from '../scan/units.ts';
import { readContainer, type Container } from './blocks.ts';
import { containersOf } from './candidates.ts';
import type { Joins } from './joined.ts';
import { longRunsOf } from './long-run.ts';
import type { LongRuns } from './long-runs.ts';
import type { Mentions } from './mentions.ts';
import { longestRun, mentionsIn, type Piece } from './pieces.ts';
import type { CreateFinder, Finder } from './seam-cache.ts';

/** The prefilter of the first pass, which is already compiled; see prefilter.ts. */
export type FindCandidates = (text: string, most?: number) => number[];

/** One of the passes over a page: over packaged words, names of the directory, or the user's words. They share no state. */
export interface Pass {
  layer: MentionLayer;
  createFinder: CreateFinder;
  findCandidates: FindCandidates;
  joins: Joins;
}

export interface ReadingTasks {
  read: (container: Container) => Generator<void>;
  readPiece: (piece: Piece) => Generator<void>;
  readUnit: (unit: Unit) => Generator<void>;
  /** Removes what is known about a container. */
  forget: (container: Container) => void;
  /** Pieces of long texts that are not read yet. */
  unreadPieces: () => ReadonlySet<Piece>;
  /** Tasks that read again what waited for answers of the background. Call when these are there. */
  takeAwaiting: () => Generator<void>[];
  isAwaiting: () => boolean;
}

interface TaskDeps {
  pass: Pass;
  mentions: Mentions;
  longRuns: LongRuns;
  finder: Finder;
  /** Called to scan a container again, because the page changed the siblings of a waiting unit. */
  rescan: (container: Container) => void;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const following = 4;

const isIntact = ({ parent, first, last }: Unit): boolean =>
  first.isConnected &&
  first.parentNode === parent &&
  last.parentNode === parent &&
  (first === last || (first.compareDocumentPosition(last) & following) !== 0);

export function createReadingTasks(deps: TaskDeps): ReadingTasks {
  const { pass, mentions, longRuns, finder, rescan } = deps;
  const { layer, findCandidates, joins } = pass;
  const { find } = finder;
  /** Read again once the background has answered. */
  const awaiting = new Set<Container | Piece>();
  const unread = new Set<Piece>();

  function forget(container: Container): void {
    mentions.forget(container, layer);
    awaiting.delete(container);
    for (const piece of longRuns.remove(container)) {
      unread.delete(piece);
      awaiting.delete(piece);
    }
  }

  function* read(container: Container): Generator<void> {
    forget(container);
    // Opening a document for editing causes no mutation.
    if (!container.isConnected || document.designMode === 'on') return;
    finder.takeMissing();
    let hasLongText = false;
    const { runs } = readContainer(
      container,
      (text) => {
        if (text.length <= longestRun) return find(text);
        hasLongText = true;
        return [];
      },
      joins,
    );
    if (finder.takeMissing()) awaiting.add(container);
    else for (const run of runs) mentions.add(run, run.mentions);
    if (hasLongText) {
      for (const run of longRunsOf(container)) for (const piece of longRuns.add(run)) unread.add(piece);
    }
    yield;
  }

  function* readPiece(piece: Piece): Generator<void> {
    if (!unread.delete(piece)) return;
    const { text } = piece.run;
    if (findCandidates(text.slice(piece.start, piece.end + partOverlap), 1).length === 0) return;
    finder.takeMissing();
    const found = mentionsIn(piece, find);
    if (finder.takeMissing()) awaiting.add(piece);
    else mentions.add(piece.run, found, piece);
    yield;
  }

  function* readUnit(unit: Unit): Generator<void> {
    if (!isIntact(unit)) {
      const { parent } = unit;
      if (parent.isConnected) rescan(parent instanceof Document ? parent.documentElement : (parent as Container));
      return;
    }
    const text = textBetween(unit.first, unit.last);
    const offsets: number[] = [];
    for (let from = 0; from < text.length; from += partLength) {
      if (from > 0) yield;
      const part = text.length <= partLength ? text : text.slice(from, from + partLength + partOverlap);
      for (const offset of findCandidates(part)) offsets.push(from + offset);
    }
    if (offsets.length === 0) return;
    const hasCandidate = (one: string): boolean => findCandidates(one, 1).length > 0;
    for (const container of containersOf(unit.first, offsets, hasCandidate, joins)) yield* read(container);
  }

  return {
    read,
    readPiece,
    readUnit,
    forget,
    unreadPieces: () => unread,
    takeAwaiting() {
      const again = [...awaiting];
      awaiting.clear();
      return again.map((one) => {
        if (one instanceof Node) return read(one);
        unread.add(one);
        return readPiece(one);
      });
    },
    isAwaiting: () => awaiting.size > 0,
  };
}
