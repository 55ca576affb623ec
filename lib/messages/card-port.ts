// The interface of the card, which is injected on the first hover, to the content scripts of its frame.
import type { Dossier } from '../dossier/dossier.ts';

/** How far a word is muted: this place, this site, everywhere. */
export type MuteScope = 'here' | 'site' | 'everywhere';

export interface CardContent {
  /** As stored; the card parses them. */
  settings: unknown;
  /** The word the card stands for, as the page writes it, and why it was taken for the company; null for a selection. */
  word: { text: string; reasons: readonly string[] } | null;
}

export interface CardAnchor {
  /** What the word stands in; the card follows when this scrolls. */
  contextElement: Element;
  /** The line boxes of the word, in viewport coordinates; read anew whenever the card is placed. */
  getClientRects: () => DOMRect[];
  /** The place below the word is taken: above it, if there is any room. */
  isAbove: boolean;
  /** Where the pointer is: a wrapped word has two line boxes, and the card belongs to the one that is hovered. */
  pointer: { x: number; y: number };
}

export interface CardEvents {
  onWatch: (companyId: string, isWatched: boolean) => void;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
  onMute: (scope: MuteScope) => void;
  /** The card stands by itself from now on; the next hover raises another. */
  onPin: () => void;
  /** For a card that goes on to a peer or a unit; null where nobody answered. */
  dossierOf: (companyId: string) => Promise<Dossier | null>;
  /** Opens the company's dossier in the side panel. */
  onOpenDossier: (companyId: string) => void;
}

export interface CardPort {
  /**
   * With a promise the card says that it waits; it closes where that comes to null.
   * @returns closes this card, unless it was pinned or another took its place.
   */
  show: (
    content: CardContent,
    dossier: Dossier | Promise<Dossier | null>,
    anchor: CardAnchor,
    events: CardEvents,
  ) => () => void;
  /** Asks again for what each card shows: the user's rows changed. */
  refresh: () => Promise<void>;
  /** Closes the card that goes with the pointer, if one stands. */
  hide: () => void;
  /** Whether one goes with the pointer now. */
  isStanding: () => boolean;
  /** Where that one is drawn, in viewport pixels. */
  box: () => DOMRect | null;
  /** Gives the focus to that card, or to the last pinned one; false where none stands. It goes back as the card closes. */
  focus: () => boolean;
  /** Pins that card. */
  pin: () => void;
  /** Shows all by these settings, as stored, from now on. */
  restyle: (settings: unknown) => void;
  /** Closes the pinned ones too. */
  hideAll: () => void;
  /** Whether the page node is a card's host. */
  isHost: (node: Node) => boolean;
}
