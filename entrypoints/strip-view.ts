// Provides the strip. The background injects it into a stock page when the strip is to be shown.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createStripView } from '../components/strip/mount.ts';
import { providePageApi, stripPort } from '../lib/messages/page-api.ts';
import { browserLanguage } from '../lib/browser/browser.ts';

export default defineUnlistedScript(() => {
  if (stripPort()) return;
  const strip = createStripView(browserLanguage());
  providePageApi({ strip, focusStrip: strip.focus });
});
