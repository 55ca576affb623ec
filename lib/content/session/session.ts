// First stage of a page visit while Yanjing is on: scans the page, and loads the second stage when there is a possible
// mention. `stop` ends everything that it started.
import { cardPort } from '../../messages/page-api.ts';
import { createScanner, type Findings } from '../scan/scanner.ts';
import { isWithinUnread } from '../scan/elements.ts';
import { watchPage } from '../scan/mutations.ts';
import type { PageCommand } from '../../model/page-command.ts';
import { createOwnPrefilter } from '../../recognition/own-prefilter.ts';
import { noOwnWords, type OwnWords } from '../../recognition/own-words.ts';
import { findCandidates } from '../../recognition/prefilter.ts';
import { loadPrefilter, type PrefilterData } from '../../recognition/prefilter-data.ts';
import { createUserEvents, type UserEvents } from './first-input.ts';
import type { ListedReading } from '../marks/passes.ts';
import { laterScripts, type NextVisit } from './later-scripts.ts';
import { createReadingLoader, type ReadingLoader } from './reading-loader.ts';
import { startRootSearch } from './root-search.ts';
import { siteOf } from './site.ts';

export interface Visit {
  /** The number of visible mentions by company id. */
  counts: () => Promise<Record<string, number>>;
  /** Companies with a visible mention, as of the last `sightings` message. */
  companies: () => readonly string[];
  /** Whether the user has given input to the page, as far as this or an earlier visit could see. */
  isActive: () => boolean;
  /** Whether the second stage is loaded. Without it, there are no marks. */
  isReading: () => boolean;
  refresh: () => void;
  register: () => void;
  command: (command: PageCommand) => void;
  /** Applies a change of the user's words that needs no new reading of the page. @returns whether it was only that. */
  follow: (settings: unknown, ownWords: OwnWords) => boolean;
  /** @param next the visit that follows immediately, if any: pinned cards are kept for it. */
  stop: (next?: NextVisit | null | false) => void;
}

const sweepAfterMs = 500;

/** Counting waits at most this long for a page that is hidden or keeps changing. */
const longestWaitMs = 3000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Returns a function that runs `work` once, `ms` after the first of several calls. */
function throttled(ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () =>
    (timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, ms));
}

/** Whether a command of the user is for this frame: the focused one, or the top frame if the focus is not in the page. */
function isCommandTarget(): boolean {
  // `document.hasFocus()` is true for the parent of a focused frame too.
  const isAround = /^i?frame$/i.test(document.activeElement?.tagName ?? '');
  return document.hasFocus() ? !isAround : window === window.top;
}

async function countsOf({ loading, reading }: ReadingLoader): Promise<Record<string, number>> {
  await loading();
  const loaded = reading();
  return loaded ? Promise.race([loaded.counts(), later(longestWaitMs).then(loaded.countsSoFar)]) : {};
}

interface ScanWait {
  /** Resolves when the first pass is over, or after `longestWaitMs`. */
  whenScanned: () => Promise<unknown>;
  release: () => void;
}

function createScanWait(isDone: () => boolean): ScanWait {
  let waiters: (() => void)[] = [];
  return {
    whenScanned: () =>
      isDone()
        ? Promise.resolve()
        : Promise.race([new Promise<void>((resolve) => waiters.push(resolve)), later(longestWaitMs)]),
    release() {
      for (const resolve of waiters) resolve();
      waiters = [];
    },
  };
}

/** Also of an earlier visit, which left them to this one. */
function removeOverlays(): void {
  cardPort()?.hideAll();
  laterScripts.privateLayer?.removeHost();
}

/** What a page is read with: without mutes, which only decide about cards. */
const readingInput = (settings: unknown, { aliases, foldPairs }: OwnWords): string =>
  JSON.stringify([settings, aliases, foldPairs]);

function createSearch(data: PrefilterData, ownWords: OwnWords, listed: ListedReading | null) {
  const prefilter = loadPrefilter(data);
  const find = (text: string, most?: number): number[] => findCandidates(text, prefilter, most);
  const ownPrefilter = createOwnPrefilter(ownWords, data, prefilter);
  const hasOwn = (text: string): boolean => ownPrefilter !== null && ownPrefilter.findCandidates(text, 1).length > 0;
  const hasListed = (text: string): boolean => listed !== null && listed.findCandidates(text, 1).length > 0;
  const hasCandidate = (text: string): boolean => find(text, 1).length > 0 || hasOwn(text) || hasListed(text);
  return { find, fold: prefilter.fold, ownPrefilter, hasCandidate };
}

export interface VisitOptions {
  ownWords?: OwnWords;
  /** Whether the user gave input during an earlier visit: the scripts for input may not be loaded yet. */
  wasActive?: boolean | undefined;
  /** `null` unless the user wants every listed company marked. */
  listed?: ListedReading | null;
}

/**
 * @param data the packaged prefilter.
 * @param startMarks loads marks.js; resolves to false if it cannot be used.
 */
export function startVisit(
  settings: unknown,
  data: PrefilterData,
  startMarks: () => Promise<boolean>,
  { ownWords: initialWords = noOwnWords, wasActive = false, listed = null }: VisitOptions = {},
): Visit {
  const { find, fold, ownPrefilter, hasCandidate } = createSearch(data, initialWords, listed);
  let ownWords = initialWords;
  let userEvents: UserEvents | null = null;
  const loader = createReadingLoader({
    startMarks,
    deps: () => ({
      settings,
      site: siteOf(),
      findCandidates: find,
      fold,
      ownWords,
      ownPrefilter,
      listed,
      rescan: (container) => scanner.queue(container, true),
      shadowRoots: scanner.shadowRoots,
      whenScanned,
      userEvents: (userEvents ??= createUserEvents(wasActive)),
    }),
    onLoaded: () => watch.followEditing(),
    onCaughtUp(reading) {
      if (scanner.isDone()) reading.done();
    },
  });
  const { reading } = loader;
  const findings: Findings = {
    found(unit) {
      userEvents ??= createUserEvents(wasActive);
      loader.found(unit);
    },
    changed(container) {
      userEvents ??= createUserEvents(wasActive);
      loader.changed(container);
    },
    restarted: (container) => reading()?.restarted(container),
    hasMentions: (container) => reading()?.hasMentions(container) ?? false,
    entered(shadow) {
      watch.include(shadow);
      reading()?.entered(shadow);
    },
    done() {
      release();
      reading()?.done();
    },
  };

  const scanner = createScanner({ hasCandidate, findings });

  const { whenScanned, release } = createScanWait(() => scanner.isDone());
  // Removed nodes cost only memory until then, and a ticking table removes many.
  const sweepSoon = throttled(sweepAfterMs, () => {
    scanner.sweep();
    reading()?.sweep();
  });

  const watch = watchPage(
    // The document, because a page may replace its root element.
    document,
    { isOurs: () => cardPort()?.isHost, hasMentions: findings.hasMentions },
    ({ stale, added, toggled, hasRemovals }) => {
      toggled.forEach(findings.restarted);
      if (hasRemovals) sweepSoon();
      if (stale.size > 0) search.schedule();
      const clear = new Set<Node>();
      for (const [container, isDeep] of stale) if (!isWithinUnread(container, clear)) scanner.queue(container, isDeep);
      if (stale.size === 0) scanner.queue(document.documentElement, false);
      // A root in an element that is not edited any more is known, but was not read.
      for (const element of [...added, ...toggled]) scanner.look(element, true);
    },
  );

  scanner.queue(document.documentElement, true);
  scanner.look(document.documentElement, false);
  const search = startRootSearch(scanner.lookAgain);

  return {
    counts: () => whenScanned().then(() => countsOf(loader)),
    companies: () => reading()?.companies() ?? [],
    isActive: () => userEvents?.isActive() ?? wasActive,
    isReading: () => reading() !== null,
    refresh: () => reading()?.refresh(),
    register: () => reading()?.register(),
    command(command) {
      if (isCommandTarget()) void reading()?.command(command);
    },
    follow(nextSettings, nextWords) {
      if (readingInput(nextSettings, nextWords) !== readingInput(settings, ownWords)) return false;
      ownWords = nextWords;
      reading()?.followMutes(nextWords);
      return true;
    },
    stop(next) {
      search.stop();
      userEvents?.stop();
      loader.stop();
      reading()?.stop(next);
      if (!next) removeOverlays();
      scanner.stop();
      watch.stop();
      release();
    },
  };
}
