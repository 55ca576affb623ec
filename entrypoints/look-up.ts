// Injected by the background when the user looks up a selection, into the content script's world of that frame.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePageApi } from '../lib/messages/page-api.ts';
import { lookUp } from '../lib/content/session/look-up.ts';

export default defineUnlistedScript(() => {
  providePageApi({ lookUp });
});
