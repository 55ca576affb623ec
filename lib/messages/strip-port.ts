// The interface of the strip, which is injected when it is first shown, to the strip script of a broker page.
import type { Dossier } from '../dossier/dossier.ts';
import type { QuotePage } from '../dossier/quote-page.ts';
import type { WatchOutcome } from '../model/watch.ts';
import type { ChosenPlace, StripPlace } from '../settings/strip-places.ts';

export interface StripContent extends QuotePage {
  dossier: Dossier;
  /** As stored; the strip parses them. */
  settings: unknown;
  place: StripPlace;
  /** Whether a click may show more: then only facts of packaged reports are shown, or a chip that says nothing. */
  canReveal: boolean;
}

/** The element that the strip is shown in, which stands without a strip too. */
export interface StripHost {
  host: HTMLElement;
  /** Closed. */
  shadow: ShadowRoot;
}

export interface StripEvents {
  /** The user asked for everything, with the facts of their own reports. */
  onReveal: () => void;
  onWatch: (isWatched: boolean) => void | Promise<WatchOutcome>;
  onOpenDossier: () => void;
  /** Opens the reader at the evidence of a fact of a report whose text the user has. */
  onOpenEvidence: (factId: string) => void;
  /** Hides the strip until the page shows another stock. */
  onDismiss: () => void;
  /** Disables the strip on this site. */
  onTurnOff: () => void;
  /** The user moved, folded or unfolded the strip. */
  onPlace: (place: ChosenPlace) => void;
}

export interface StripPort {
  /** Shows the strip, or updates the one that is shown. */
  show: (content: StripContent, events: StripEvents, standing: StripHost) => void;
  hide: () => void;
  /** Shows the strip again if the page removed its element from the document. */
  keep: () => void;
  /** Shows the strip above everything that has been shown since. */
  raise: () => void;
  /** Focuses the strip; Esc restores focus. Returns `false` if no strip is shown. */
  focus: () => boolean;
  isHost: (node: Node) => boolean;
}
