// What a page's content script may ask of the background. Every value survives a JSON round trip: no undefined, no Date.
import type { Dossier } from '../dossier/dossier.ts';
import type { Code, QuotePage } from '../dossier/quote-page.ts';
import type { Raised, RaisedDeed, RaisedOrder } from '../model/raised.ts';

/** Question → what goes in and what comes back. */
export interface Questions {
  /** All that the reports say of a company; null when the store has no such company. */
  dossier: { input: { companyId: string }; output: Dossier | null };
  /**
   * The asking page is of one stock, which its address and title read as: the company's dossier; null where they decide for
   * none. Without readings the page is of none. The toolbar icon says so either way.
   */
  context: { input: { readings: Code[] }; output: QuotePage | null };
  /** Puts a company on the watchlist or takes it off. */
  watch: { input: { companyId: string; isWatched: boolean }; output: { isWatched: boolean } };
  /** This word is no company: on the host, or everywhere where it is empty. Every page follows. */
  mute: { input: { word: string; host: string }; output: Record<string, never> };
  /** The user's words changed in a page of the extension: the lexicon is compiled anew. */
  recompile: { input: Record<string, never>; output: Record<string, never> };
  /** Syncing is done at once, whatever it waits for; or what was synced is cleared from the browser's account, and syncing is off. */
  sync: { input: { wish: 'again' | 'forget' }; output: Record<string, never> };
  /** The set of companies in the asking frame changed: the toolbar badge is counted anew. */
  sightings: { input: Record<string, never>; output: { count: number } };
  /** Opens the company's dossier in the side panel, beside the asking tab. */
  panel: { input: { companyId: string }; output: Record<string, never> };
  /** The asking frame is too small for a card: the tab's own page is to show it. */
  raise: { input: Raised; output: { isShown: boolean } };
  /** What becomes of the card that was raised so. */
  raisedOrder: { input: { order: RaisedOrder }; output: Record<string, never> };
  /** Told by the tab's own page: what the user did with the card that one of its frames raised. */
  raisedDeed: { input: { frameId: number; deed: RaisedDeed }; output: Record<string, never> };
  /** Whether two-character names are the accident of two words side by side: see SeamCheck in lib/recognition/seams.ts. */
  seams: { input: { seams: [around: string, start: number, end: number][] }; output: { isSeam: boolean[] } };
  /** Puts one of the later scripts into the asking frame. */
  script: { input: { name: LaterScript }; output: Record<string, never> };
}

/** Scripts that a page gets only when it needs them: to read closely, to answer the pointer, to show the card or the strip. */
export type LaterScript = 'marks' | 'pointer' | 'card' | 'strip-view';

export type Question = keyof Questions;

/** Errors travel as values: a thrown Error does not survive the way between worlds in every browser. */
export type Answer<T> = { ok: true; value: T } | { ok: false; reason: string };
