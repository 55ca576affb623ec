// Draws the marks of the user's own words. The background injects it when there are any on a page with the standing host.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createOwnMarks } from '../lib/content/marks/own/own-marks.ts';
import { laterScripts } from '../lib/content/session/later-scripts.ts';

export default defineUnlistedScript(() => {
  laterScripts.createOwnMarks ??= createOwnMarks;
});
