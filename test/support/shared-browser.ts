// One browser for many tests: it is used again as long as what a test has changed can be put back.
import type { BrowserContext } from '@playwright/test';
import { launchChromium, removeProfile, stripIsRegistered, whenSeeded, workerOf } from './chromium.ts';
import { restoreState, saveState } from './extension-state.ts';

export interface SharedBrowser {
  context: () => Promise<BrowserContext>;
  /** Closes the pages of a test and puts its changes back. Closes the browser if that is not possible, or the test failed. */
  release: (isPassed: boolean) => Promise<void>;
  close: () => Promise<void>;
}

/** A worker that the test ended may never answer, and neither may the browser on a busy machine. */
const longestReleaseMs = 5000;

const later = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms));

/** @param newProfileDir makes a profile with the extension, which is removed with its browser. */
export function createSharedBrowser(newProfileDir: () => string, args: string[]): SharedBrowser {
  let current: { context: BrowserContext; profileDir: string } | null = null;

  async function close(): Promise<void> {
    if (!current) return;
    const { context, profileDir } = current;
    current = null;
    await context.close();
    removeProfile(profileDir);
  }

  /** Closes the pages of a test and puts its changes back. @returns false if that is not possible. */
  async function clean(context: BrowserContext): Promise<boolean> {
    // The window closes with its last page.
    const blank = await context.newPage();
    const used = context.pages().filter((page) => page !== blank);
    await Promise.all(used.map((page) => page.close()));
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.clearPermissions();
    await context.clearCookies();
    const [worker] = context.serviceWorkers();
    return worker ? restoreState(worker) : false;
  }

  return {
    async context() {
      if (current) return current.context;
      const profileDir = newProfileDir();
      const context = await launchChromium({ profileDir, args });
      current = { context, profileDir };
      const worker = await workerOf(context);
      await whenSeeded(worker);
      await stripIsRegistered(worker);
      await saveState(worker);
      return context;
    },
    async release(isPassed) {
      if (!current) return;
      const { context } = current;
      if (!isPassed || context.pages().length === 0) return close();
      // A rejection means that the test ended the worker or deleted the store. The next test gets a new browser.
      const cleaning = clean(context).catch(() => false);
      if (!(await Promise.race([cleaning, later(longestReleaseMs)]))) await close();
    },
    close,
  };
}
