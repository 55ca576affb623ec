// Shows the card of a selection. The background injects it when the user looks up selected text.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePageApi } from '../lib/messages/page-api.ts';
import { hasLookedUp, lookUp } from '../lib/content/session/look-up.ts';

export default defineUnlistedScript(() => {
  providePageApi({ lookUp, hasLookedUp });
});
