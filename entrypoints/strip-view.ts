// Injected by the background into a stock's page of which a report speaks, into the content script's world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createStripView } from '../components/strip/mount.tsx';
import { browserLanguage } from '../lib/browser/browser.ts';

export default defineUnlistedScript(() => {
  globalThis.yanjingStripView ??= createStripView(browserLanguage());
});
