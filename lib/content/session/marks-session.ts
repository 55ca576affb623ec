// The second stage of a page, injected when the first one found a possible mention: marks, counts, and the pointer's script
// once the user does anything. Everything it starts, `stop` ends.
import { ask } from '../../messages/ask.ts';
import { createPageReader, type FindCandidates } from '../marks/scanner-session.ts';
import type { Findings } from '../scan/scanner.ts';
import type { Seam } from '../marks/seam-cache.ts';
import type { Container } from '../scan/elements.ts';
import type { PageCommand } from '../../browser/commands.ts';
import type { Places } from '../../browser/page-places.ts';
import { readLexicon } from '../../browser/page-storage.ts';
import type { FoldTable } from '../../recognition/fold.ts';
import { loadLexicon } from '../../recognition/lexicon.ts';
import { segmenterSeams } from '../../recognition/seams.ts';
import type { NextVisit, Pointer } from './pointer.ts';
import type { UserEvents } from './first-input.ts';

export interface Reading extends Findings {
  /** Mentions a reader can see, by company, after reading the rest of the page. */
  counts: () => Promise<Record<string, number>>;
  countsSoFar: () => Promise<Record<string, number>>;
  /** Companies with a visible mention, as of the last `sightings` message. */
  companies: () => readonly string[];
  /** The user's rows changed: an open card shows them. */
  refresh: () => void;
  /** Puts back the marks that someone removed from the highlight registry. */
  register: () => void;
  command: (command: PageCommand) => Promise<void>;
  /** Forgets what left the page. */
  sweep: () => void;
  /** @param next the visit that follows at once, if any: pinned cards stay for it. */
  stop: (next?: NextVisit | null | false) => void;
}

export interface ReadingDeps {
  /** As stored. */
  settings: unknown;
  site: string;
  findCandidates: FindCandidates;
  /** The first stage's fold table. */
  fold: () => FoldTable;
  /** Scans a container and everything below it again. */
  rescan: (container: Container) => void;
  shadowRoots: () => ShadowRoot[];
  /** Resolves when the first pass is over, or cannot go on because the page is hidden. */
  whenScanned: () => Promise<unknown>;
  /** What the user did since the first finding. */
  userEvents: UserEvents;
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingReading: ((deps: ReadingDeps) => Promise<Reading | null>) | undefined;
}

/** The badge is updated at most this often, however fast the page changes. */
const sightingsEveryMs = 1000;

async function askSeams(seams: Seam[]): Promise<boolean[]> {
  const answer = await ask('seams', { seams });
  // Without the background the page has to do it, at the cost of a long task.
  return answer.ok ? answer.value.isSeam : seams.map((seam) => segmenterSeams(...seam));
}

/**
 * Resolves with null when no lexicon has been compiled yet.
 * @param shadowSheet styles of marks that each shadow root needs of its own, in browsers that need it.
 */
export async function startReading(
  { settings, site, findCandidates, fold, rescan, shadowRoots, whenScanned, userEvents }: ReadingDeps,
  shadowSheet: CSSStyleSheet | null,
): Promise<Reading | null> {
  const stored = await readLexicon();
  if (!stored) return null;
  const lexicon = loadLexicon(stored, fold());
  let isStopped = false;
  let told: readonly string[] = [];
  let isTelling = false;
  let root = document.documentElement;
  let pointer: Pointer | null = null;

  const tell = async (): Promise<void> => {
    const companies = (await mentions.companies()).toSorted();
    isTelling = false;
    if (isStopped) return;
    const isNew = companies.join() !== told.join();
    told = companies;
    if (isNew) void ask('sightings', {});
  };

  let arriving: Promise<unknown> | null = null;

  /** Injects the pointer's script, once at a time. It may fail: then the next event tries again. */
  async function bringPointer(): Promise<void> {
    if (!globalThis.yanjingPointer) {
      arriving ??= ask('script', { name: 'pointer' }).finally(() => (arriving = null));
      await arriving;
    }
    if (isStopped || pointer || !globalThis.yanjingPointer) return;
    userEvents.stop();
    pointer = globalThis.yanjingPointer({ settings, sources, site, dismissMark: reader.dismiss });
    pointer.listen(userEvents.lastMove());
  }

  /** A page on which nobody moves or types never loads the pointer's script. */
  function bringPointerOnUse(): void {
    if (pointer || userEvents.listener) return;
    userEvents.listener = () => void bringPointer();
    // Of a finger the first event is already the tap.
    const isTouch = matchMedia('(any-pointer: coarse)').matches;
    if (isTouch || userEvents.isActive() || globalThis.yanjingPointer) void bringPointer();
  }

  function onRead(): void {
    // `document.open` removes all listeners, with the root.
    if (document.documentElement !== root) {
      if (pointer) pointer.listen();
      else userEvents.listen();
    }
    root = document.documentElement;
    pointer?.reread();
    const isEmpty = mentions.isEmpty();
    if (!isEmpty) bringPointerOnUse();
    if (isTelling || (isEmpty && told.length === 0)) return;
    isTelling = true;
    setTimeout(() => void tell(), sightingsEveryMs);
  }

  const reader = createPageReader({ lexicon, findCandidates, site, onRead, rescan, askSeams });
  const { mentions } = reader;
  const sources = { ...mentions.sources, shadowRoots };

  async function whenAllRead(): Promise<void> {
    await whenScanned();
    // A hidden page is read when it is visible.
    if (!document.hidden) await reader.readAll();
  }

  /** The pointer's script, on a page that was read to its end. */
  async function wholePointer(): Promise<Pointer | null> {
    await whenAllRead();
    await bringPointer();
    return pointer;
  }

  const places: Places = {
    companies: async () => (await wholePointer())?.places.companies() ?? [],
    show: async (companyId, nth) => (await wholePointer())?.places.show(companyId, nth) ?? false,
  };
  globalThis.yanjingPlaces = places;

  return {
    found: reader.found,
    changed: reader.changed,
    restarted: reader.restarted,
    hasMentions: reader.hasMentions,
    done: reader.done,
    entered(shadow) {
      if (shadowSheet && !shadow.adoptedStyleSheets.includes(shadowSheet)) shadow.adoptedStyleSheets.push(shadowSheet);
    },
    async counts() {
      await whenAllRead();
      return mentions.counts();
    },
    countsSoFar: mentions.counts,
    companies: () => told,
    refresh: () => pointer?.refresh(),
    register: mentions.register,
    async command(command) {
      (await wholePointer())?.command(command);
    },
    sweep: reader.sweep,
    stop(next) {
      isStopped = true;
      pointer?.stop(next);
      if (globalThis.yanjingPlaces === places) globalThis.yanjingPlaces = undefined;
      reader.stop();
      for (const shadow of shadowSheet ? shadowRoots() : []) {
        shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((sheet) => sheet !== shadowSheet);
      }
    },
  };
}
