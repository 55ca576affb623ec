// Injected by the background on a page's first hover, into the content script's world of that frame.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../components/card/mount.ts';
import { cardPort, providePageApi } from '../lib/messages/page-api.ts';
import { browserLanguage } from '../lib/browser/browser.ts';

export default defineUnlistedScript(() => {
  if (!cardPort()) providePageApi({ card: createCard(browserLanguage()) });
});
