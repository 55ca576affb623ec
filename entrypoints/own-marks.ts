// Draws the marks of the user's own words. The background injects it when there are any on a page with the standing host.
import '../lib/browser/html-elements.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { startOwnMarks } from '../lib/content/session/own-marks.ts';

export default defineUnlistedScript(() => {
  laterScripts.startOwnMarks ??= startOwnMarks;
});
