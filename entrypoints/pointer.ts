// Injected by the background once a page has mentions, into the content script's world of that frame.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { createPointer } from '../lib/content/session/pointer.ts';

export default defineUnlistedScript(() => {
  laterScripts.createPointer ??= createPointer;
});
