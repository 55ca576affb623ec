// Opens private windows of Chromium with the extension in them.
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { workerOf } from './chromium.ts';

/** The private API of chrome://extensions. */
interface DeveloperPrivate {
  updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  updateExtensionConfiguration: (change: { extensionId: string; incognitoAccess: boolean }) => Promise<void>;
}

/** Allows the extension in private windows, as the user does in the browser's settings. @returns its new worker. */
export async function allowInPrivate(context: BrowserContext, extensionId: string): Promise<Worker> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const restarted = context.waitForEvent('serviceworker');
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    // Otherwise the browser would disable unpacked extensions when they are loaded again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await restarted;
  await page.close();
  return workerOf(context);
}

/** A page in a new private window. */
export async function openPrivateWindow(context: BrowserContext, worker: Worker): Promise<Page> {
  const opened = context.waitForEvent('page');
  const isPrivate = await worker.evaluate(async () => {
    const made = await chrome.windows.create({ incognito: true, url: 'about:blank' });
    return made?.incognito === true;
  });
  if (!isPrivate) throw new Error('the browser opened no private window');
  return opened;
}
