// Second stage of a page. The background injects it when the first stage has found a possible mention.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { startReading } from '../lib/content/session/marks-session.ts';
import markStyle from '../public/page.css?inline';

/** Firefox does not apply a document's highlight styles inside shadow roots; so each root gets this style sheet. */
function shadowSheet(): CSSStyleSheet | null {
  if (!import.meta.env.FIREFOX) return null;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyle);
  return sheet;
}

export default defineUnlistedScript(() => {
  laterScripts.startReading ??= (deps) => startReading(deps, shadowSheet());
});
