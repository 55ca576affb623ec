// Creates the strip's interface to the content scripts. A page has at most one strip.
import type { Language } from '../../lib/format/language.ts';
import type { StripPort } from '../../lib/messages/strip-port.ts';
import { parseStyles } from '../overlay/host.ts';
import uiStyle from '../ui/ui.css?inline';
import { OpenStrip } from './OpenStrip.tsx';
import stripStyle from './strip.css?inline';

export function createStripView(browserLanguage: Language): StripPort {
  const styles = parseStyles(uiStyle, stripStyle);
  let strip: OpenStrip | null = null;
  return {
    show(content, events, standing) {
      if (strip) strip.update(content, events);
      else strip = new OpenStrip(styles, browserLanguage, content, events, standing);
    },
    hide() {
      strip?.overlay.remove();
      strip = null;
    },
    keep() {
      if (strip && !strip.isShown) strip.attach();
    },
    raise() {
      if (strip?.isShown) strip.overlay.raise();
    },
    focus() {
      strip?.focus();
      return strip !== null;
    },
    isHost: (node) => strip?.overlay.isTarget(node) === true,
  };
}
