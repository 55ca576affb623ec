// The interface of the card, which is injected on the first hover, to the content scripts of its frame.
import type { Dossier } from '../dossier/dossier.ts';
import type { WatchOutcome } from '../model/watch.ts';

/** Scope of a mute: this mention, this site, all sites. */
export type MuteScope = 'here' | 'site' | 'everywhere';

export interface CardContent {
  /** As stored; the card parses them. */
  settings: unknown;
  /**
   * The word as written on the page, the reasons of its recognition, and whether it keeps its mark when it is muted; `null`
   * for a selection.
   */
  word: { text: string; reasons: readonly string[]; keepsMark?: boolean } | null;
  /** If the card was opened by stepping: which of the companies on the page it is, for a screen reader. */
  step?: { nth: number; count: number } | undefined;
}

export interface CardAnchor {
  /** The element around the word; the card is placed again when it scrolls. */
  contextElement: Element;
  /** Line boxes of the word in viewport coordinates; called at every placement. */
  getClientRects: () => DOMRect[];
  /** Prefer the place above the word, because the site shows something of its own below. */
  isAbove: boolean;
  /** Selects the hovered line box of a word that wraps. */
  pointer: { x: number; y: number };
}

export interface CardEvents {
  onWatch: (companyId: string, isWatched: boolean) => void | Promise<WatchOutcome>;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
  /** The card stays open and confirms it. */
  onMute: (scope: MuteScope) => void;
  /** The card is no longer controlled by hover; the next hover opens another card. */
  onPin: () => void;
  /** Loads a peer or unit that the user navigates to; `null` on failure. */
  dossierOf: (companyId: string) => Promise<Dossier | null>;
  /** Opens the company's dossier in the side panel. */
  onOpenDossier: (companyId: string) => void;
  /** Opens the page that draws the company's picture. */
  onOpenPicture: (companyId: string) => void;
  /** Opens the reader at the evidence of a fact of a report whose text the user has. */
  onOpenEvidence: (factId: string) => void;
  /** Opens the page of a report in the side panel. */
  onOpenReport: (reportId: string) => void;
}

export interface CardPort {
  /**
   * With a promise, the card shows a loading state, and closes if the promise resolves to `null`.
   * Returns a function that closes this card, unless it was pinned or replaced.
   */
  show: (
    content: CardContent,
    dossier: Dossier | Promise<Dossier | null>,
    anchor: CardAnchor,
    events: CardEvents,
  ) => () => void;
  /** Reloads the dossiers of all open cards after the user's rows changed. */
  refresh: () => Promise<void>;
  /** Closes the hover card, if any. */
  hide: () => void;
  /** Whether a hover card is open. */
  isStanding: () => boolean;
  /** Bounds of the hover card in viewport pixels; `null` if none is open. */
  box: () => DOMRect | null;
  /** Focuses the hover card, else the last pinned one; closing it restores focus. Returns `false` if no card is open. */
  focus: () => boolean;
  /** Pins the hover card. */
  pin: () => void;
  /** Applies settings, as stored, to all open cards. */
  restyle: (settings: unknown) => void;
  /** Shows all cards above everything that has been shown since. */
  raise: () => void;
  /** Closes all cards, pinned ones included. */
  hideAll: () => void;
  /** Whether the page node is a card's host. */
  isHost: (node: Node) => boolean;
}
