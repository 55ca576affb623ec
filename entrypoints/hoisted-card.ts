// Injected by the background into a tab's own page, when one of its frames is too small for a card.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePageApi } from '../lib/messages/page-api.ts';
import { createHoistedCards } from '../lib/content/session/top-frame-card.ts';

export default defineUnlistedScript(() => {
  if (!globalThis.yanjing?.hoistCard) providePageApi(createHoistedCards());
});
