// One browser for many tests: it is used again as long as what a test has changed can be put back.
import type { BrowserContext } from '@playwright/test';
import {
  extensionIdOf,
  isWorkerAwake,
  launchChromium,
  removeProfile,
  stripIsRegistered,
  whenSeeded,
  workerOf,
} from './chromium.ts';
import { restoreState, saveState } from './extension-state.ts';
import { restoreProfile, saveProfile } from './saved-profile.ts';

export interface SharedBrowser {
  context: () => Promise<BrowserContext>;
  /** Closes the pages of a test and puts its changes back. Closes the browser if that is not possible, or the test failed. */
  release: (isPassed: boolean) => Promise<void>;
  close: () => Promise<void>;
}

/** A worker that is being stopped may never answer. */
const longestAnswerMs = 1000;
/** The browser may not answer either on a busy machine. */
const longestReleaseMs = 8000;

/** `undefined` if the answer takes longer. */
const within = <T>(ms: number, answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))]);

interface SharedState {
  context: BrowserContext;
  profileDir: string;
  extensionId: string;
  /** Its data before the first test, as it can be put back in the running worker. */
  state: string;
  /** The same and everything else, as it can be put back while no worker runs. */
  profile: string;
}

/** @param newProfileDir makes a profile with the extension, which is removed with its browser. */
export function createSharedBrowser(newProfileDir: () => string, args: string[]): SharedBrowser {
  let current: SharedState | null = null;

  async function close(): Promise<void> {
    if (!current) return;
    const { context, profileDir } = current;
    current = null;
    await context.close();
    removeProfile(profileDir);
  }

  /** Closes the pages of a test and puts its changes back. @returns false if that is not possible. */
  async function clean(shared: SharedState): Promise<boolean> {
    const { context, extensionId, state, profile } = shared;
    // The window closes with its last page.
    const blank = await context.newPage();
    const used = context.pages().filter((page) => page !== blank);
    await Promise.all(used.map((page) => page.close()));
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.clearPermissions();
    await context.clearCookies();
    const [worker] = context.serviceWorkers();
    // A stopped worker answers only after something else has started it.
    if (worker && (await isWorkerAwake(context))) {
      // Rejects if the test deleted the store.
      const restored = await within(
        longestAnswerMs,
        restoreState(worker, state).catch(() => ''),
      );
      if (restored) {
        shared.state = restored;
        return true;
      }
    }
    if (!(await restoreProfile(context, extensionId, profile))) return false;
    shared.state = await saveState(await workerOf(context));
    return true;
  }

  return {
    async context() {
      if (current) return current.context;
      const profileDir = newProfileDir();
      const context = await launchChromium({ profileDir, args });
      const worker = await workerOf(context);
      await whenSeeded(worker);
      await stripIsRegistered(worker);
      const state = await saveState(worker);
      current = { context, profileDir, extensionId: extensionIdOf(worker), state, profile: await saveProfile(worker) };
      return context;
    },
    async release(isPassed) {
      if (!current) return;
      if (!isPassed || current.context.pages().length === 0) return close();
      const cleaning = clean(current).catch(() => false);
      if (!(await within(longestReleaseMs, cleaning))) await close();
    },
    close,
  };
}
