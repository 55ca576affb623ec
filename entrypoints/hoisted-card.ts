// Shows the card of a frame that is too small for it. The background injects it into the top frame of the tab.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageApi, providePageApi } from '../lib/messages/page-api.ts';
import { createHoistedCards } from '../lib/content/session/top-frame-card.ts';

export default defineUnlistedScript(() => {
  if (!pageApi()?.hoistCard) providePageApi(createHoistedCards());
});
