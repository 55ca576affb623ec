// First stage of a page visit while Yanjing is on: scans the page, and loads the second stage when there is a possible
// mention. `stop` ends everything that it started.
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort } from '../../messages/page-api.ts';
import { createScanner, type Findings } from '../scan/scanner.ts';
import { isWithinUnread, type Container } from '../scan/elements.ts';
import { whenIdle } from '../scan/slices.ts';
import type { Unit } from '../scan/units.ts';
import { watchPage } from '../scan/mutations.ts';
import type { PageCommand } from '../../model/page-command.ts';
import { findCandidates } from '../../recognition/prefilter.ts';
import { loadPrefilter, type PrefilterData } from '../../recognition/prefilter-data.ts';
import { laterScripts, type NextVisit, type Reading } from './later-scripts.ts';
import { siteOf } from './site.ts';
import { createUserEvents, type UserEvents } from './first-input.ts';

export interface Visit {
  /** The number of visible mentions by company id. */
  counts: () => Promise<Record<string, number>>;
  /** Companies with a visible mention, as of the last `sightings` message. */
  companies: () => readonly string[];
  /** Whether the second stage is loaded. Without it, there are no marks. */
  isReading: () => boolean;
  refresh: () => void;
  register: () => void;
  command: (command: PageCommand) => void;
  /** @param next the visit that follows immediately, if any: pinned cards are kept for it. */
  stop: (next?: NextVisit | null | false) => void;
}

const sweepAfterMs = 500;

const mostAttempts = 4;
const retryAfterMs = 2000;

/** Counting waits at most this long for a page that is hidden or keeps changing. */
const longestWaitMs = 3000;

/**
 * Shadow roots attached late cause no mutation, and elements other than custom ones rarely have one. A thorough search
 * therefore runs in idle time, this long after the start or a change. Pages with many elements wait longer.
 */
const searchAfterMs = 1000;
const manyElements = 1500;
const searchLargeAfterMs = 3000;
/** The shortest interval between two searches of a page with many elements. */
const searchLargeEveryMs = 5000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function startVisit(settings: unknown, data: PrefilterData): Visit {
  const site = siteOf();
  const prefilter = loadPrefilter(data);
  const find = (text: string, most?: number): number[] => findCandidates(text, prefilter, most);
  let isStopped = false;
  let reading: Reading | null = null;
  let arriving: Promise<void> | null = null;
  /** Units found before the second stage is loaded. */
  let found: Unit[] = [];
  const changed = new Set<Container>();
  let userEvents: UserEvents | null = null;
  let waiters: (() => void)[] = [];
  let searchTimer: ReturnType<typeof setTimeout> | undefined;
  let cancelSearch = (): void => {};

  async function load(): Promise<void> {
    if (isStopped || reading) return;
    if (!laterScripts.startReading) await sendMessage('injectScript', { name: 'marks' });
    if (isStopped) return;
    const loaded = await laterScripts.startReading?.({
      settings,
      site,
      findCandidates: find,
      fold: prefilter.fold,
      rescan: (container) => scanner.queue(container, true),
      shadowRoots: scanner.shadowRoots,
      whenScanned,
      userEvents: (userEvents ??= createUserEvents()),
    });
    if (!loaded) return;
    if (isStopped) return loaded.stop();
    reading = loaded;
    watch.followEditing();
    scanner.shadowRoots().forEach(loaded.entered);
    found.forEach(loaded.found);
    changed.forEach(loaded.changed);
    found = [];
    changed.clear();
    if (scanner.isDone()) loaded.done();
  }

  let attempts = 0;
  /** Retries a few times, because the background may be stopped before it answers. */
  function loadSoon(): void {
    userEvents ??= createUserEvents();
    arriving ??= load().finally(() => {
      arriving = null;
      if (!reading && !isStopped && ++attempts < mostAttempts) setTimeout(loadSoon, retryAfterMs);
    });
  }

  const findings: Findings = {
    found(unit) {
      if (reading) return reading.found(unit);
      found.push(unit);
      loadSoon();
    },
    changed(container) {
      if (reading) return reading.changed(container);
      changed.add(container);
      loadSoon();
    },
    restarted: (container) => reading?.restarted(container),
    hasMentions: (container) => reading?.hasMentions(container) ?? false,
    entered(shadow) {
      watch.include(shadow);
      reading?.entered(shadow);
    },
    done() {
      for (const resolve of waiters) resolve();
      waiters = [];
      reading?.done();
    },
  };

  const scanner = createScanner({ hasCandidate: (text) => find(text, 1).length > 0, findings });

  function whenScanned(): Promise<unknown> {
    if (scanner.isDone()) return Promise.resolve();
    return Promise.race([new Promise<void>((resolve) => waiters.push(resolve)), later(longestWaitMs)]);
  }

  let isSweeping = false;
  /** Debounced: removed nodes cost only memory until then, and a ticking table removes many. */
  function sweepSoon(): void {
    if (isSweeping) return;
    isSweeping = true;
    setTimeout(() => {
      isSweeping = false;
      scanner.sweep();
      reading?.sweep();
    }, sweepAfterMs);
  }

  // Called via the prototype, because a named element can shadow a method of the document.
  const isLarge = Document.prototype.getElementsByTagName.call(document, '*')[manyElements] !== undefined;
  let searchedAt = 0;
  function searchLater(ms: number): void {
    searchTimer ??= setTimeout(
      () => {
        cancelSearch = whenIdle(() => {
          searchTimer = undefined;
          searchedAt = performance.now();
          scanner.look(document.documentElement, true);
        });
      },
      isLarge ? Math.max(ms, searchedAt + searchLargeEveryMs - performance.now()) : ms,
    );
  }

  const watch = watchPage(
    // The document, because a page may replace its root element.
    document,
    { isOurs: () => cardPort()?.isHost, hasMentions: findings.hasMentions },
    ({ stale, added, toggled, hasRemovals }) => {
      toggled.forEach(findings.restarted);
      if (hasRemovals) sweepSoon();
      if (stale.size > 0) searchLater(searchAfterMs);
      const clear = new Set<Node>();
      for (const [container, isDeep] of stale) if (!isWithinUnread(container, clear)) scanner.queue(container, isDeep);
      if (stale.size === 0) scanner.queue(document.documentElement, false);
      for (const element of added) scanner.look(element, true);
    },
  );

  scanner.queue(document.documentElement, true);
  scanner.look(document.documentElement, false);
  searchLater(isLarge ? searchLargeAfterMs : searchAfterMs);

  return {
    async counts() {
      await whenScanned();
      await arriving;
      if (!reading) return {};
      return Promise.race([reading.counts(), later(longestWaitMs).then(() => reading?.countsSoFar() ?? {})]);
    },
    companies: () => reading?.companies() ?? [],
    isReading: () => reading !== null,
    refresh: () => reading?.refresh(),
    register: () => reading?.register(),
    command(command) {
      // `document.hasFocus()` is true for the parent of a focused frame too.
      const isAround = /^i?frame$/i.test(document.activeElement?.tagName ?? '');
      if (document.hasFocus() ? !isAround : window === window.top) void reading?.command(command);
    },
    stop(next) {
      isStopped = true;
      clearTimeout(searchTimer);
      cancelSearch();
      userEvents?.stop();
      reading?.stop(next);
      scanner.stop();
      watch.stop();
      for (const resolve of waiters) resolve();
    },
  };
}
