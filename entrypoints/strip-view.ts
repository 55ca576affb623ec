// Injected by the background into a stock's page of which a report speaks, into the content script's world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createStripView } from '../components/strip/mount.ts';
import { providePageApi, stripPort } from '../lib/messages/page-api.ts';
import { browserLanguage } from '../lib/browser/browser.ts';

export default defineUnlistedScript(() => {
  if (stripPort()) return;
  const strip = createStripView(browserLanguage());
  providePageApi({ strip, focusStrip: strip.focus });
});
