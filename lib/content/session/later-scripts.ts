// Interfaces of the scripts that are injected into a page later, and the object through which they are shared.
import type { createFrameWatch } from '../marks/frame-watch.ts';
import type { HitSources } from '../marks/hit-test.ts';
import type { OwnMarks, OwnMarksDeps as AllOwnMarksDeps } from '../marks/own/own-marks.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { MarkState } from '../marks/paint.ts';
import type { FindCandidates } from '../marks/reading-tasks.ts';
import type { ListedReading } from '../marks/passes.ts';
import type * as standingHostModule from '../marks/standing-host.ts';
import type { Container } from '../scan/elements.ts';
import type { Findings } from '../scan/scanner.ts';
import type { PageCommand } from '../../model/page-command.ts';
import type { FoldTable } from '../../recognition/fold.ts';
import type { OwnPrefilter } from '../../recognition/own-prefilter.ts';
import type { OwnWords } from '../../recognition/own-words.ts';
import type { UserEvents } from './first-input.ts';
import type { MissedTap } from './missed-tap.ts';
import type { FramePlaces } from './panel-answers.ts';

export interface Reading extends Findings {
  /** The number of visible mentions by company id, after reading the rest of the page. */
  counts: () => Promise<Record<string, number>>;
  /** Like `counts`, but only for what has been read so far. */
  countsSoFar: () => Promise<Record<string, number>>;
  /** Companies with a visible mention, as of the last `sightings` message. */
  companies: () => readonly string[];
  /** Reloads open cards after the user's rows changed. */
  refresh: () => void;
  /** Registers the highlights again if the page removed them. */
  register: () => void;
  command: (command: PageCommand) => Promise<void>;
  /** Applies changed mutes. */
  followMutes: (ownWords: OwnWords) => void;
  /** Removes state of nodes that left the page. */
  sweep: () => void;
  /** @param next the visit that follows immediately, if any: pinned cards are kept for it. */
  stop: (next?: NextVisit | null | false) => void;
}

export interface ReadingDeps {
  /** As stored. */
  settings: unknown;
  site: string;
  findCandidates: FindCandidates;
  /** The first stage's fold table. */
  fold: () => FoldTable;
  ownWords: OwnWords;
  /** `null` if the user has no aliases. */
  ownPrefilter: OwnPrefilter | null;
  /** `null` unless the user wants every listed company marked. */
  listed: ListedReading | null;
  /** Scans a container and everything below it again. */
  rescan: (container: Container) => void;
  shadowRoots: () => ShadowRoot[];
  /** Resolves when the first pass is over, or cannot go on because the page is hidden. */
  whenScanned: () => Promise<unknown>;
  /** Input of the user since the first candidate. */
  userEvents: UserEvents;
}

export interface PointerDeps {
  /** As stored. */
  settings: unknown;
  sources: HitSources;
  /** Mutes one mention until its text is read again. */
  dismissMark: (place: PageMention) => void;
  /** Draws a state at one mention instead of the previous one. null draws none. */
  drawState: (state: MarkState, place: PageMention | null) => void;
}

export interface MissedInput {
  move: MouseEvent | null;
  /** The page scrolled since that move: what is under the pointer came there by itself. */
  isResting: boolean;
  tap: MissedTap | null;
}

export interface Pointer {
  places: Pick<FramePlaces, 'companies' | 'show'>;
  /**
   * Adds the event listeners. Calling it again has no effect, except after `document.open`, which removes all listeners.
   * @param missed input from before the script was loaded: the last pointer move, and a tap during loading.
   */
  listen: (missed?: MissedInput) => void;
  /** Call after the page was read again. If the open card's mention is gone, looks again at what is under the pointer. */
  reread: () => void;
  /** Reloads open cards after the user's rows changed. */
  refresh: () => void;
  command: (command: PageCommand) => void;
  /** @param next the visit that follows immediately, if any: pinned cards are kept for it. */
  stop: (next?: NextVisit | null | false) => void;
}

export interface NextVisit {
  /** As stored. */
  settings: unknown;
}

export type PrivateLayerScript = Pick<typeof standingHostModule, 'standHost' | 'standingHost' | 'removeHost'> & {
  createFrameWatch: typeof createFrameWatch;
  /** @param drawOwn draws the state of a mention of the user's own words. */
  createStateDrawer: (drawOwn: PointerDeps['drawState']) => PointerDeps['drawState'];
};

export type OwnMarksDeps = Omit<AllOwnMarksDeps, 'isUnderOverlay'>;

interface LaterScripts {
  /** From marks.js. Resolves with `null` if the lexicon is not loaded. */
  startReading?: (deps: ReadingDeps) => Promise<Reading | null>;
  /** From listed.js. `null` if the names are not there. */
  listed?: ListedReading | null;
  /** From own-site.js: a pattern of the user may match the page's address. */
  isOwnSite?: boolean;
  /** From pointer.js. */
  createPointer?: (deps: PointerDeps) => Pointer;
  /** From private-layer.js, which is injected with pointer.js. */
  privateLayer?: PrivateLayerScript;
  /** From own-marks.js. */
  startOwnMarks?: (deps: OwnMarksDeps) => OwnMarks;
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingScripts: LaterScripts | undefined;
}

/** Each script has a copy of this module: they share the object through the global. */
function sharedScripts(): LaterScripts {
  // An element of the page with that id is an inherited property of the global object.
  if (!Object.hasOwn(globalThis, 'yanjingScripts')) globalThis.yanjingScripts = {};
  return globalThis.yanjingScripts!;
}

export const laterScripts: LaterScripts = sharedScripts();
