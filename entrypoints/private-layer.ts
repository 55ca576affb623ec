// The layer for private marks, without the marks. The background injects it with pointer.js, for every user.
import '../lib/browser/html-elements.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrameWatch } from '../lib/content/marks/frame-watch.ts';
import { removeHost, standingHost } from '../lib/content/marks/standing-host.ts';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { createStateDrawer } from '../lib/content/session/mark-states.ts';
import { standHostBelow } from '../lib/content/session/stand-host.ts';

export default defineUnlistedScript(() => {
  laterScripts.privateLayer ??= {
    standHost: standHostBelow,
    standingHost,
    removeHost,
    createFrameWatch,
    createStateDrawer,
  };
});
