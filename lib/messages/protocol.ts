// Messages from content scripts and extension pages to the background. Every value survives a JSON round trip: no
// `undefined`, no Date.
import type { OwnFacts, PublicDossier } from '../dossier/dossier.ts';
import type { Code, StripPage } from '../dossier/quote-page.ts';
import type { StripMode } from '../settings/sites.ts';
import type { ChosenPlace, StripPlace } from '../settings/strip-places.ts';
import type { LinkChoice } from '../sites/chosen.ts';
import type { ListedMention, ListedText } from '../model/listed-mention.ts';
import type { HoistedCard, HoistedCardEvent, HoistedCardCommand } from '../model/hoisted-card.ts';

type Empty = Record<string, never>;

/** Message type → its input and output. */
export interface ProtocolMap {
  /** Returns everything that the reports say of a company; `null` if the store has no such company. */
  dossier: { input: { companyId: string }; output: PublicDossier | null };
  /** What only this user has of a company; sentences of attached documents only if the page names the company. */
  ownFacts: { input: { companyId: string }; output: OwnFacts };
  /**
   * Resolves the listings parsed from the tab's URL and title to a company, and updates the toolbar icon. Returns `null` if
   * they are ambiguous, unknown or none.
   */
  context: { input: { readings: Code[]; isOwnIncluded: boolean }; output: StripPage | null };
  /** Adds a company to the watchlist or removes it. */
  watch: { input: { companyId: string; isWatched: boolean }; output: { isWatched: boolean } };
  /** Mutes a word on the sending tab's site or on all sites. Open pages follow. */
  mute: { input: { word: string; scope: 'site' | 'everywhere' }; output: { isSaved: boolean } };
  /** Returns the folded words that are muted on the sending tab's site. */
  siteMutes: { input: Empty; output: { words: string[] } };
  /** `now` syncs immediately; `forget` clears the synced data from the browser's account and turns syncing off. */
  sync: { input: { action: 'now' | 'forget' }; output: Empty };
  /** Whether marking is on for the sending tab's site. If it is, injects marks.js into the sending frame, unless it is there. */
  startMarks: { input: { isLoaded: boolean }; output: { isOn: boolean } };
  /** Returns the external links that cards offer. */
  links: { input: Empty; output: LinkChoice };
  /** Returns what the strip needs to know of the sending tab's site. */
  stripStart: { input: Empty; output: StripStart };
  /** Saves the strip's corner and folded state on the sending tab's site; not in a private window. */
  stripPlace: { input: { place: ChosenPlace }; output: Empty };
  /** Turns the strip off on the sending tab's site; not in a private window. */
  turnStripOff: { input: Empty; output: Empty };
  /** The companies visible in the sending frame changed: updates the toolbar icon. */
  sightings: { input: Empty; output: { count: number } };
  /** Opens a company's dossier or the page of a report in the side panel of the sending tab. */
  panel: { input: { companyId: string } | { reportId: string }; output: Empty };
  /** Opens the page that draws a company's picture in a tab. */
  picture: { input: { companyId: string }; output: Empty };
  /** Opens the reader at the evidence of a fact, if the user has the report's text. The answer is the same if they do not. */
  evidence: { input: { factId: string }; output: Empty };
  /** Shows a card in the top frame, for a frame that is too small for one. */
  hoistCard: { input: HoistedCard; output: { isShown: boolean } };
  /** Controls the card that the sending frame hoisted. */
  hoistedCardCommand: { input: { command: HoistedCardCommand }; output: Empty };
  /** From the top frame: reports to frame `frameId` what the user did with its hoisted card. */
  hoistedCardEvent: { input: { frameId: number; event: HoistedCardEvent }; output: Empty };
  /** Whether two-character names are only the seam of two words: see `SeamCheck`. */
  seams: { input: { seams: [around: string, start: number, end: number][] }; output: { isSeam: boolean[] } };
  /** Returns the mentions of listed companies in texts of the page, by the packaged directory. */
  listedNames: { input: { texts: ListedText[] }; output: { mentions: ListedMention[][] } };
  /** Adds the page or PDF of a tab to the user's library, and shows the library. */
  addTab: { input: { tabId: number }; output: Empty };
  /** Injects one of the later scripts into the sending frame. */
  injectScript: { input: { name: LaterScript }; output: Empty };
}

export interface StripStart {
  /** False if Yanjing is disabled on the site. */
  isOn: boolean;
  /** `never` if the strip is turned off on the site. */
  mode: StripMode;
  /** The user's own patterns for the site. */
  ownSites: string[];
  place: StripPlace;
}

/** Scripts that a page gets only when it needs them. */
export type LaterScript = 'pointer' | 'own-marks' | 'card' | 'strip-view' | 'listed';

export type MessageType = keyof ProtocolMap;

/** Errors are values: a thrown Error does not survive the transfer between worlds in every browser. */
export type Reply<T> = { ok: true; value: T } | Refused;

export interface Refused {
  ok: false;
  reason: string;
  /** `limited`: the tab sent too many messages of this type. `full`: a table of the user's rows is full. */
  kind?: 'limited' | 'full';
  /** If limited: when to try again. */
  retryAfterMs?: number;
}
