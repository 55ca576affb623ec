// Second pass over a page: reads closely what the first pass reported, first what is near the viewport.
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
  /** Reads everything that waits for coming near. Resolves when it is read. */
  readAll: () => Promise<void>;
  /** Removes one mark for as long as the page stays as it is. */
  dismiss: Mentions['dismiss'];
  /** Forgets what left the page. */
  sweep: () => void;
  /** Leaves no mark and no observer behind. */
  stop: () => void;
}

/** The first stage's own prefilter, which is compiled already; see prefilter.ts. */
export type FindCandidates = (text: string, most?: number) => number[];

export interface ReaderDeps {
  lexicon: Lexicon;
  findCandidates: FindCandidates;
  /** The site the page is of. */
  site: string;
  /** Everything near was read, or read again. */
  onRead: () => void;
  /** The page changed the siblings of a unit that waited: they are to be scanned again. */
  rescan: (container: Container) => void;
  askSeams: (seams: Seam[]) => Promise<boolean[]>;
}

/** What is far from the view is read in idle time after this: until then the page itself has much to do. */
const restAfterMs = 3000;
/** Sooner when a name near the view is in doubt: the rest of the page may decide about it. */
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
  /** What is read again, and marked, once the seam checks of its names are answered. */
  const held = new Set<Container | Piece>();
  const unread = new Set<Piece>();
  /** Begun in idle time and not ended. */
  let rest: Generator<void> | undefined;
  let waiters: (() => void)[] = [];
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let restDue = 0;
  let cancelIdle = (): void => {};

  const seams = createSeamCache(askSeams, () => {
    const again = [...held];
    held.clear();
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
      if (held.size > 0) return;
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
    // No mutation tells that a document was opened for editing.
    if (!container.isConnected || document.designMode === 'on') return;
    seams.takeMissing();
    let hasLongText = false;
    const { runs } = readContainer(container, (text) => {
      if (text.length <= longestRun) return find(text);
      hasLongText = true;
      return [];
    });
    if (seams.takeMissing()) held.add(container);
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
    if (seams.takeMissing()) held.add(piece);
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
    held.delete(container);
    for (const piece of longRuns.remove(container)) {
      unread.delete(piece);
      held.delete(piece);
    }
  }

  /** One thing that waits, if anything does. */
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
      // A letter is read with the word around it.
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
      if (!hasRest() && !slices.isRunning() && held.size === 0) return Promise.resolve();
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
