// The content script of every frame: small, without React, Dexie or zod. An unlisted script that the manifest declares by
// hand, because WXT's content scripts announce themselves to the page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../lib/browser/browser.ts';
import { whenReadable } from '../lib/content/scan/readable.ts';
import { watchPageStorage } from '../lib/browser/page-storage.ts';
import { pageApi, providePageApi } from '../lib/messages/page-api.ts';
import { createVisits } from '../lib/content/session/visits.ts';

/** A page with marks polls at this interval whether the extension is still running, because no event reports it. */
const aliveEveryMs = 2000;
/** A page without marks has nothing to remove, so it polls only every tenth time. */
const unmarkedChecks = 10;

export default defineUnlistedScript(() => {
  // An update injects the script into open pages again, where it may already be running.
  if (pageApi()?.counts) return;
  const visits = createVisits();
  let pulse: ReturnType<typeof setInterval> | undefined;

  function leave(): void {
    visits.end();
    clearInterval(pulse);
  }

  async function start(): Promise<void> {
    const hasWaited = await whenReadable();
    // The extension may have been updated while an empty frame waited for its first text.
    if (hasWaited && !isAlive()) return;
    let checks = 0;
    pulse = setInterval(() => {
      const visit = visits.current();
      if (!visit || document.hidden) return;
      if (visit.isReading() || ++checks % unmarkedChecks === 0) (isAlive() ? visit.register : leave)();
    }, aliveEveryMs);
    watchPageStorage({ onStartChanged: () => void visits.restart(), onUserChanged: () => visits.current()?.refresh() });
    await visits.restart();
  }

  providePageApi({
    counts: async () => visits.current()?.counts() ?? {},
    companies: () => visits.current()?.companies() ?? [],
    runCommand: (command) => visits.current()?.command(command),
  });
  void start();
});
