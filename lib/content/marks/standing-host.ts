// The element that private marks are drawn in: exports `standHost`. It stands on every page with public marks after the
// first input, for every user. A page cannot see what is in its closed root, so it learns nothing from the element.
import style from './standing-host.css?inline';

export interface StandingHost {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** A popover without an area of its own at the corner of the viewport. What overflows it is drawn. */
  layer: HTMLElement;
}

/** One for each document. It outlives a session that restarts, so that a change of settings or words does not show. */
let standing: StandingHost | null = null;

function createHost(): StandingHost {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.ariaHidden = 'true';
  // In the top layer, the page's transforms and stacking contexts have no effect.
  layer.popover = 'manual';
  shadow.append(layer);
  return { host, shadow, layer };
}

/** Returns the host of this document; null if there is none, or the page removed it. */
export const standingHost = (): StandingHost | null => (standing?.host.isConnected ? standing : null);

/** Adds the host, or adds it again if the page removed it. @returns null in a document that cannot render HTML elements. */
export function standHost(): StandingHost | null {
  const { documentElement: root } = document;
  if (!(root instanceof HTMLElement)) return null;
  standing ??= createHost();
  if (standing.host.parentNode !== root) {
    root.append(standing.host);
    standing.layer.showPopover();
  }
  return standing;
}

export function removeHost(): void {
  standing?.host.remove();
  standing = null;
}
