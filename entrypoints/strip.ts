// Detects the stock of a page. The browser injects it into known quote and broker sites only, in addition to page.js.
import '../lib/browser/html-elements.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageApi, providePageApi } from '../lib/messages/page-api.ts';
import { startStrip } from '../lib/content/session/strip.ts';

export default defineUnlistedScript(() => {
  if (!pageApi()?.stockReadings) providePageApi({ stockReadings: startStrip() });
});
