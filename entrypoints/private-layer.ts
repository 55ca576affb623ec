// The layer for private marks, without the marks. The background injects it with pointer.js, for every user.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrameWatch } from '../lib/content/marks/frame-watch.ts';
import { removeHost, standHost, standingHost } from '../lib/content/marks/standing-host.ts';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { createStateDrawer } from '../lib/content/session/mark-states.ts';

export default defineUnlistedScript(() => {
  laterScripts.privateLayer ??= { standHost, standingHost, removeHost, createFrameWatch, createStateDrawer };
});
