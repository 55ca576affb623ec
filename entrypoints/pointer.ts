// Injected by the background once a page has mentions, into the content script's world of that frame.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPointer } from '../lib/content/session/pointer.ts';

export default defineUnlistedScript(() => {
  globalThis.yanjingPointer ??= createPointer;
});
