// The scripts that are injected into a page later, as the scripts that are there already see them.
import type { HitSources } from '../marks/hit-test.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { FindCandidates } from '../marks/scanner-session.ts';
import type { Container } from '../scan/elements.ts';
import type { Findings } from '../scan/scanner.ts';
import type { PageCommand } from '../../model/page-command.ts';
import type { FoldTable } from '../../recognition/fold.ts';
import type { UserEvents } from './first-input.ts';
import type { FramePlaces } from './panel-answers.ts';

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

export interface PointerDeps {
  /** As stored. */
  settings: unknown;
  sources: HitSources;
  site: string;
  /** Takes one mark away, for as long as the page stands as it is. */
  dismissMark: (place: PageMention) => void;
}

export interface Pointer {
  places: Pick<FramePlaces, 'companies' | 'show'>;
  /**
   * Listens from now on; called again, nothing changes, but after `document.open` took all listeners away.
   * @param last what the pointer did meanwhile, if it was seen.
   */
  listen: (last?: MouseEvent | null) => void;
  /** The page was read anew: the word whose card stands may be another text by now, or gone. */
  reread: () => void;
  /** The user's rows changed: a standing card shows them anew. */
  refresh: () => void;
  command: (command: PageCommand) => void;
  /** @param next where a visit follows at once, pinned cards stay. */
  stop: (next?: NextVisit | null | false) => void;
}

export interface NextVisit {
  /** As stored. */
  settings: unknown;
}

interface LaterScripts {
  /** From marks.js. Resolves with `null` if no lexicon has been compiled yet. */
  startReading?: (deps: ReadingDeps) => Promise<Reading | null>;
  /** From pointer.js. */
  createPointer?: (deps: PointerDeps) => Pointer;
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingScripts: LaterScripts | undefined;
}

/** Each script has a copy of this module: they share the object through the global. */
export const laterScripts: LaterScripts = (globalThis.yanjingScripts ??= {});
