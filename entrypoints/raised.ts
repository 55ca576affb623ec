// Injected by the background into a tab's own page, when one of its frames is too small for a card.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRaisedCards } from '../lib/content/session/top-frame-card.ts';

export default defineUnlistedScript(() => {
  globalThis.yanjingRaised ??= createRaisedCards();
});
