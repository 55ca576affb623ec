// Put by the browser into the pages of broker sites, and of no others, beside the content script of every page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePageApi } from '../lib/messages/page-api.ts';
import { startStrip } from '../lib/content/session/strip.ts';

export default defineUnlistedScript(() => {
  if (!globalThis.yanjing?.stockReadings) providePageApi({ stockReadings: startStrip() });
});
