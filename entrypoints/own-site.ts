// Tells the strip that this site has a pattern of the user. The browser injects it before strip.js, into those sites only.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { laterScripts } from '../lib/content/session/later-scripts.ts';

export default defineUnlistedScript(() => {
  laterScripts.isOwnSite = true;
});
