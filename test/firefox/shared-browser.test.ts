// Test files share one Firefox, and each begins with the data of a fresh installation.
import { afterAll, describe, expect, it } from 'vitest';
import { claimFirefox, extensionOrigin, firefoxPath, type Firefox, type FirefoxPage } from '../support/firefox.ts';

let firefox: Firefox | null = null;

async function openPopup(): Promise<FirefoxPage> {
  firefox = await claimFirefox({});
  await firefox.install();
  return firefox.openPage(`${extensionOrigin}/popup.html`);
}

/** Whether each kind of storage has what `leave` puts there, after that if wanted. */
const traces = (page: FirefoxPage, isLeaving: boolean): Promise<Record<string, boolean>> =>
  page.evaluate(async (leave) => {
    const found: Record<string, boolean> = {};
    for (const area of ['local', 'session', 'sync'] as const) {
      if (leave) await chrome.storage[area].set({ leftBehind: true });
      found[area] = 'leftBehind' in (await chrome.storage[area].get());
    }
    const open = (name: string): Promise<unknown> =>
      new Promise((resolve) => indexedDB.open(name).addEventListener('success', resolve));
    if (leave) await open('left-behind');
    found['databases'] = (await indexedDB.databases()).some(({ name }) => name === 'left-behind');
    const root = await navigator.storage.getDirectory();
    if (leave) await root.getFileHandle('left-behind', { create: true });
    found['files'] = false;
    for await (const name of root.keys()) found['files'] ||= name === 'left-behind';
    found['tabs'] = (await chrome.tabs.query({})).length > 2;
    return found;
  }, isLeaving);

describe.skipIf(!firefoxPath)('Firefox that test files share', () => {
  afterAll(() => firefox?.release());

  it('has nothing of the file before', async () => {
    const before = await openPopup();
    await firefox!.openPage(`${extensionOrigin}/popup.html`);
    const all = { local: true, session: true, sync: true, databases: true, files: true, tabs: true };
    expect(await traces(before, true)).toEqual(all);
    await firefox!.release();

    const after = await openPopup();

    const none = Object.fromEntries(Object.keys(all).map((kind) => [kind, false]));
    expect(await traces(after, false)).toEqual(none);
  });
});
