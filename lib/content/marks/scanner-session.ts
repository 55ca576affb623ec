// Second pass over a page: recognizes mentions in the units that the first pass reported, those near the viewport first.
import type { Mention } from '../../model/mention.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { findMentions } from '../../recognition/recognize.ts';
import { readContainer, type Container } from './blocks.ts';
import { containersOf } from './candidates.ts';
import { longRunsOf } from './long-run.ts';
import { joinedInto } from './joined.ts';
import { createLongRuns } from './long-runs.ts';
import { createMentions, type Mentions } from './mentions.ts';
import { createNearUnits } from './near-units.ts';
import { longestRun, mentionsIn, type Piece } from './pieces.ts';
import type { Findings } from '../scan/scanner.ts';
import { createSeamCache, type Seam } from './seam-cache.ts';
import { createSlices, whenIdle } from '../scan/slices.ts';
import { partLength, partOverlap, textBetween, type Unit } from '../scan/units.ts';

export interface PageReader extends Omit<Findings, 'entered'> {
  mentions: Pick<Mentions, 'counts' | 'companies' | 'isEmpty' | 'sources' | 'register'>;
  /** Reads everything that is still awaitingSeams back. Resolves when all of it is read. */
  readAll: () => Promise<void>;
  /** Removes one mark until its text is read again. */
  dismiss: Mentions['dismiss'];
  /** Removes state of nodes that left the page. */
  sweep: () => void;
  /** Removes all marks and observers. */
  stop: () => void;
}

/** The prefilter of the first pass, which is already compiled; see prefilter.ts. */
export type FindCandidates = (text: string, most?: number) => number[];

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

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const following = 4;

const isIntact = ({ parent, first, last }: Unit): boolean =>
  first.isConnected &&
  first.parentNode === parent &&
  last.parentNode === parent &&
  (first === last || (first.compareDocumentPosition(last) & following) !== 0);

export function createPageReader({ lexicon, findCandidates, site, onRead, rescan, askSeams }: ReaderDeps): PageReader {
  const tasks: Generator<void>[] = [];
  /** Containers and pieces that are read again once pending seam checks are answered. */
  const awaitingSeams = new Set<Container | Piece>();
  const unread = new Set<Piece>();
  /** The unfinished task of the last idle period. */
  let rest: Generator<void> | undefined;
  let waiters: (() => void)[] = [];
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let restDue = 0;
  let cancelIdle = (): void => {};

  const seams = createSeamCache(askSeams, () => {
    const again = [...awaitingSeams];
    awaitingSeams.clear();
    for (const one of again) {
      if (one instanceof Node) enqueue(read(one));
      else {
        unread.add(one);
        enqueue(readPiece(one));
      }
    }
  });
  const mentions = createMentions({ lexicon, site, isSeam: seams.check, onSeen: () => onRead() });
  const longRuns = createLongRuns({
    onNear(pieces) {
      for (const piece of pieces) {
        mentions.setNear(piece, true);
        enqueue(readPiece(piece));
      }
    },
    onFar: (pieces) => pieces.forEach((piece) => mentions.setNear(piece, false)),
  });
  const near = createNearUnits((units) => {
    for (const unit of units) enqueue(readUnit(unit));
  });

  const find = (text: string): Mention[] => findMentions(text, lexicon, seams.check);

  const hasRest = (): boolean => rest !== undefined || near.hasWaiting() || unread.size > 0;

  const slices = createSlices({
    hasWork: () => tasks.length > 0,
    step() {
      const [task] = tasks;
      if (task!.next().done) tasks.splice(tasks.indexOf(task!), 1);
    },
    onDone: finish,
  });

  function finish(): void {
    if (mentions.isUnsettled()) return enqueue(mentions.settle());
    seams.flush();
    onRead();
    if (!hasRest()) {
      restTimer = undefined;
      if (awaitingSeams.size > 0) return;
      for (const resolve of waiters) resolve();
      waiters = [];
    } else if (waiters.length > 0) readRestNow();
    else readRestLater(mentions.hasDoubts() ? doubtAfterMs : restAfterMs);
  }

  function readRestLater(ms: number): void {
    const due = performance.now() + ms;
    if (restTimer !== undefined && restDue <= due) return;
    clearTimeout(restTimer);
    restDue = due;
    restTimer = setTimeout(() => (cancelIdle = whenIdle(readRest)), ms);
  }

  function enqueue(task: Generator<void>): void {
    tasks.push(task);
    slices.start();
  }

  function* read(container: Container): Generator<void> {
    forget(container);
    // Opening a document for editing causes no mutation.
    if (!container.isConnected || document.designMode === 'on') return;
    seams.takeMissing();
    let hasLongText = false;
    const { runs } = readContainer(container, (text) => {
      if (text.length <= longestRun) return find(text);
      hasLongText = true;
      return [];
    });
    if (seams.takeMissing()) awaitingSeams.add(container);
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
    seams.takeMissing();
    const found = mentionsIn(piece, find);
    if (seams.takeMissing()) awaitingSeams.add(piece);
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
    for (const container of containersOf(unit.first, offsets, (one) => findCandidates(one, 1).length > 0))
      yield* read(container);
  }

  function forget(container: Container): void {
    mentions.forget(container);
    awaitingSeams.delete(container);
    for (const piece of longRuns.remove(container)) {
      unread.delete(piece);
      awaitingSeams.delete(piece);
    }
  }

  /** The next task among waiting units and pieces; undefined if there is none. */
  function takeRest(): Generator<void> | undefined {
    const unit = near.take();
    if (unit) return readUnit(unit);
    const [piece] = unread;
    return piece && readPiece(piece);
  }

  function readRest(ms: number): void {
    const end = performance.now() + ms;
    while (performance.now() < end) {
      rest ??= takeRest();
      if (!rest) break;
      if (rest.next().done) rest = undefined;
    }
    if (hasRest()) cancelIdle = whenIdle(readRest);
    else finish();
  }

  function readRestNow(): void {
    cancelIdle();
    if (rest) tasks.push(rest);
    rest = undefined;
    for (let unit = near.take(); unit; unit = near.take()) tasks.push(readUnit(unit));
    for (const piece of unread) tasks.push(readPiece(piece));
    slices.start();
  }

  return {
    mentions,
    found: near.add,
    changed(container) {
      // A block that holds one letter is read with the container it was joined with.
      enqueue(read(joinedInto(container) ?? container));
    },
    restarted(container) {
      for (const below of longRuns.below(container)) forget(below);
      mentions.forgetBelow(container);
    },
    hasMentions: (container) =>
      mentions.has(container) || longRuns.has(container) || joinedInto(container) !== undefined,
    done() {
      if (!slices.isRunning()) finish();
    },
    readAll() {
      if (!hasRest() && !slices.isRunning() && awaitingSeams.size === 0) return Promise.resolve();
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
      longRuns.disconnected().forEach(forget);
      mentions.sweep();
      near.sweep();
    },
    stop() {
      slices.stop();
      clearTimeout(restTimer);
      cancelIdle();
      near.stop();
      longRuns.stop();
      mentions.stop();
    },
  };
}
