// How a broker page's strip driver and the strip itself, which is injected only where it is shown, meet.
import type { QuotePage } from '../../lib/dossier/quote-page.ts';
import type { StripPlace } from '../../lib/settings/strip-places.ts';

export interface StripContent extends QuotePage {
  /** As stored; the strip parses them. */
  settings: unknown;
  place: StripPlace;
}

export interface StripEvents {
  onWatch: (isWatched: boolean) => void;
  onOpenDossier: () => void;
  /** Away, until the page is of another stock. */
  onDismiss: () => void;
  /** Away on this site. */
  onTurnOff: () => void;
  /** The user moved it to a corner, folded or unfolded it. */
  onPlace: (place: StripPlace) => void;
}

export interface StripPort {
  /** Shows the strip; one that stands shows the new content in its place. */
  show: (content: StripContent, events: StripEvents) => void;
  hide: () => void;
  /** Puts a strip back that the page has taken out of its document. */
  keep: () => void;
  /** Gives it the focus; false where none stands. Esc gives it back. */
  focus: () => boolean;
  isHost: (node: Node) => boolean;
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingStripView: StripPort | undefined;
}
