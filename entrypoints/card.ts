// Provides the card. The background injects it into a frame on its first hover.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../components/card/mount.ts';
import { followLinks } from '../lib/content/session/links.ts';
import { cardPort, providePageApi } from '../lib/messages/page-api.ts';
import { browserLanguage } from '../lib/browser/browser.ts';

export default defineUnlistedScript(() => {
  if (!cardPort()) providePageApi({ card: createCard(browserLanguage(), followLinks) });
});
