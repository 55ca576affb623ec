// Handles hover, keys and taps. The background injects it at the first input on a page with mentions.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { createPointer } from '../lib/content/session/pointer.ts';

export default defineUnlistedScript(() => {
  laterScripts.createPointer ??= createPointer;
});
