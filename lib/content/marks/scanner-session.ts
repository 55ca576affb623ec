// Second stage of reading a page: recognizes mentions in the units that the scanner reported, those near the viewport first.
import type { Findings } from '../scan/scanner.ts';
import { createSlices } from '../scan/slices.ts';
import type { Unit } from '../scan/units.ts';
import type { Container } from './blocks.ts';
import { createIdleWork } from './idle-work.ts';
import type { OwnMarkHooks } from './mark-painter.ts';
import { createMentions, type Mentions, type MentionsDeps } from './mentions.ts';
import type { MutedWords } from './muting.ts';
import { createNearUnits } from './near-units.ts';
import { createPasses, type PassesDeps } from './passes.ts';
import { createReadingPass, type ReadingPass } from './reading-pass.ts';
import { createRestReader } from './rest.ts';

export interface PageReader extends Omit<Findings, 'entered'> {
  mentions: Pick<
    Mentions,
    'counts' | 'companies' | 'isEmpty' | 'hasPublic' | 'hasShared' | 'names' | 'sources' | 'register' | 'setMuted'
  >;
  /** Reads everything that is not read yet. Resolves when all of it is read. */
  readAll: () => Promise<void>;
  /** Mutes one mention until its text is read again. */
  dismiss: Mentions['dismiss'];
  /** Removes state of nodes that left the page. */
  sweep: () => void;
  /** Removes all marks and observers. */
  stop: () => void;
}

export interface ReaderDeps extends PassesDeps {
  muted: MutedWords;
  /** The host of the page. */
  site: string;
  /** Called when everything near the viewport was read, or read again. */
  onRead: () => void;
  /** Called to scan a container again, because the page changed the siblings of a waiting unit. */
  rescan: (container: Container) => void;
  ownMarks: OwnMarkHooks;
  marking: MentionsDeps['marking'];
}

/** Delay before text far from the viewport is read in idle time, because the page is busy at first. */
const restAfterMs = 3000;
/** Shorter delay if a name near the viewport is undecided: the rest of the page may have signals for it. */
const doubtAfterMs = 300;

function* readIn(passes: readonly ReadingPass[], unit: Unit): Generator<void> {
  for (const pass of passes) yield* pass.readUnit(unit);
}

export function createPageReader(deps: ReaderDeps): PageReader {
  const { lexicon, muted, site, onRead, rescan, ownMarks, marking } = deps;
  const queue: Generator<void>[] = [];
  let waiters: (() => void)[] = [];

  const { isSeam, ...created } = createPasses(deps);
  const mentions = createMentions({ lexicon, muted, site, isSeam, onSeen: () => onRead(), ownMarks, marking });
  const passes = created.passes.map((pass): ReadingPass => createReadingPass({ pass, mentions, rescan, enqueue }));
  const readUnit = (unit: Unit): Generator<void> => readIn(passes, unit);
  const near = createNearUnits((units) => {
    idleWork.expectNear();
    for (const unit of units) enqueue(readUnit(unit));
  });

  const slices = createSlices({
    hasWork: () => queue.length > 0,
    step() {
      const [task] = queue;
      if (task!.next().done) queue.splice(queue.indexOf(task!), 1);
    },
    onDone() {
      idleWork.decide();
      finish();
    },
  });
  const idleWork = createIdleWork({ near, passes, readUnit, mentions });
  const rest = createRestReader(idleWork, finish);

  const isAwaitingAnswers = (): boolean => passes.some((pass) => pass.isAwaitingAnswers());

  function finish(): void {
    if (mentions.isUnsettled()) return enqueue(mentions.settle());
    for (const pass of passes) pass.requestAnswers();
    onRead();
    if (!rest.hasWork()) {
      rest.reset();
      if (isAwaitingAnswers()) return;
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
    for (let unit = near.take(); unit; unit = near.take()) queue.push(readUnit(unit));
    for (const pass of passes) queue.push(...pass.allPieces());
    slices.start();
  }

  return {
    mentions,
    found: near.add,
    changed(container) {
      // The scanner asks for all passes at once: with several, each finds out whether the change concerns it.
      const [only, another] = passes;
      if (only && !another) enqueue(only.readChanged(container));
      else for (const pass of passes) enqueue(pass.readIfConcerned(container));
    },
    restarted(container) {
      for (const pass of passes) pass.forgetBelow(container);
      mentions.forgetBelow(container);
    },
    hasMentions: (container) => passes.some((pass) => pass.hasMentions(container)),
    done() {
      if (!slices.isRunning()) finish();
    },
    readAll() {
      if (!rest.hasWork() && !slices.isRunning() && !isAwaitingAnswers()) return Promise.resolve();
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
      for (const pass of passes) pass.sweep();
      mentions.sweep();
      near.sweep();
    },
    stop() {
      slices.stop();
      rest.stop();
      near.stop();
      for (const pass of passes) pass.stop();
      mentions.stop();
    },
  };
}
