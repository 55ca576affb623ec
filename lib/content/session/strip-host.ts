// The element that the strip is shown in. It stands on every page of a known site on which the strip is turned on, with or
// without a strip, so that a page cannot tell by it whether a report covers its stock.
import type { StripHost } from '../../messages/strip-port.ts';
import style from './strip-host.css?inline';

let standing: StripHost | null = null;

function createHost(): StripHost {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  return { host, shadow };
}

/** Adds the host, or adds it again if the page removed it. */
export function standStripHost(): StripHost {
  standing ??= createHost();
  if (!standing.host.isConnected) document.documentElement.append(standing.host);
  return standing;
}

export function removeStripHost(): void {
  standing?.host.remove();
  standing = null;
}
