// The content script of every frame: small, without React, Dexie or zod. An unlisted script that the manifest declares by
// hand, because WXT's content scripts announce themselves to the page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../lib/browser/browser.ts';
import { whenReadable } from '../lib/content/scan/readable.ts';
import { readPageStart, watchPageStorage } from '../lib/browser/page-storage.ts';
import { packagedPrefilter } from '../lib/recognition/packaged.ts';
import { providePageApi } from '../lib/messages/page-api.ts';
import { isOnFor } from '../lib/settings/settings.ts';
import { siteOf } from '../lib/content/session/site.ts';
import { startVisit, type Visit } from '../lib/content/session/session.ts';

/** A page with marks polls at this interval whether the extension is still running, because no event reports it. */
const aliveEveryMs = 2000;
/** A page without marks has nothing to remove, so it polls only every tenth time. */
const unmarkedChecks = 10;

export default defineUnlistedScript(() => {
  // An update injects the script into open pages again, where it may already be running.
  if (globalThis.yanjing?.counts) return;
  let visit: Visit | null = null;
  let pulse: ReturnType<typeof setInterval> | undefined;
  let turn = 0;

  async function restart(): Promise<void> {
    const own = ++turn;
    const { settings, ownWords } = await readPageStart();
    if (own !== turn) return;
    const prefilter = isOnFor(settings, siteOf()) && packagedPrefilter();
    if (prefilter && visit?.follow(settings, ownWords)) return;
    visit?.stop(prefilter && { settings });
    visit = prefilter ? startVisit(settings, prefilter, ownWords) : null;
  }

  function leave(): void {
    turn++;
    visit?.stop();
    visit = null;
    clearInterval(pulse);
  }

  async function start(): Promise<void> {
    const hasWaited = await whenReadable();
    // The extension may have been updated while an empty frame waited for its first text.
    if (hasWaited && !isAlive()) return;
    let checks = 0;
    pulse = setInterval(() => {
      if (!visit || document.hidden) return;
      if (visit.isReading() || ++checks % unmarkedChecks === 0) (isAlive() ? visit.register : leave)();
    }, aliveEveryMs);
    watchPageStorage({ onStartChanged: () => void restart(), onUserChanged: () => visit?.refresh() });
    await restart();
  }

  providePageApi({
    counts: async () => visit?.counts() ?? {},
    companies: () => visit?.companies() ?? [],
    runCommand: (command) => visit?.command(command),
  });
  void start();
});
