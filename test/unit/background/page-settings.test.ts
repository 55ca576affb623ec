import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageSender } from '../../support/senders.ts';
import { pageArea, pageValue, privateValue, resetFakeBrowser, storePrivate } from '../../support/fake-storage.ts';
import type { Store } from '../../../lib/store/open.ts';
import type { PageSettings } from '../../../lib/settings/page-settings.ts';
import { eventually } from '../../support/waiting.ts';

const onError = vi.fn<(error: unknown) => void>();

beforeEach(() => {
  resetFakeBrowser();
  onError.mockReset();
});

async function startWorker(): Promise<void> {
  const { keepPageSettingsCurrent } = await import('../../../lib/background/page-settings.ts');
  keepPageSettingsCurrent(onError);
}

const published = (): Promise<PageSettings> => pageValue('pageSettings') as Promise<PageSettings>;
const whenPublished = (settings: object): Promise<void> =>
  eventually(async () => expect((await published()).settings).toMatchObject(settings));

describe('the published settings', () => {
  it('have neither hosts nor what only a newer version knows', async () => {
    await storePrivate({
      settings: { theme: 'dark', offHosts: ['mail.secretfund.example'], apiKey: 'secret' },
      sites: { ownSites: ['https://oa.secretfund.example/{code}'], stripOffHosts: ['b.secretfund.example'] },
      stripPlaces: { 'c.secretfund.example': {} },
    });
    await startWorker();
    await whenPublished({ theme: 'dark', isPaused: false });

    const stored = await pageArea.get();
    expect(Object.keys(stored).toSorted()).toEqual(['pageSettings', 'sitesId']);
    expect(JSON.stringify(stored)).not.toContain('secret');
    expect(onError).not.toHaveBeenCalled();
  });

  it('follow each change, and change the id with the disabled sites only', async () => {
    await startWorker();
    await whenPublished({ theme: 'system' });
    const { offHostsId: first } = await published();

    await storePrivate({ settings: { theme: 'dark' } });
    await whenPublished({ theme: 'dark' });
    expect((await published()).offHostsId).toBe(first);

    await storePrivate({ settings: { theme: 'dark', offHosts: ['a.example'] } });
    await eventually(async () => expect((await published()).offHostsId).not.toBe(first));
  });

  it('are the same after a restart of the worker, so that pages do not restart', async () => {
    await storePrivate({ settings: { offHosts: ['a.example'] }, sites: { strip: 'always' } });
    await startWorker();
    await whenPublished({ theme: 'system' });
    const before = await pageArea.get();
    const writes = vi.spyOn(pageArea, 'set');

    vi.resetModules();
    await startWorker();
    await storePrivate({ lastBackupAtMs: 1 });
    // Published after all that the start publishes.
    await storePrivate({ settings: { offHosts: ['a.example'], isPaused: true } });
    await whenPublished({ isPaused: true });

    expect(writes).toHaveBeenCalledTimes(1);
    expect(await pageArea.get()).toMatchObject({ sitesId: before['sitesId'] });
    expect((await published()).offHostsId).toBe((before['pageSettings'] as PageSettings).offHostsId);
    writes.mockRestore();
  });

  it('replace what a web page wrote there, at the next start', async () => {
    await pageArea.set({ pageSettings: { settings: { isPaused: true, theme: 7 } }, sitesId: { a: 'b' } });

    await startWorker();

    await whenPublished({ isPaused: false, theme: 'system' });
    expect(await pageValue('sitesId')).toEqual(expect.any(String));
  });

  it('are the defaults if the database cannot be opened, and the failure is logged once', async () => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('damaged');
    });

    await startWorker();

    await whenPublished({ isPaused: false, theme: 'system' });
    expect(consoleError).toHaveBeenCalledTimes(1);
    consoleError.mockRestore();
  });

  it('have ids that are different in each installation', async () => {
    await storePrivate({ settings: { offHosts: ['a.example'] } });
    await startWorker();
    await whenPublished({ theme: 'system' });
    const { offHostsId } = await published();
    expect(await privateValue('salt')).toEqual(expect.any(String));

    resetFakeBrowser();
    await storePrivate({ settings: { offHosts: ['a.example'] } });
    await startWorker();
    await eventually(async () => expect((await pageArea.get())['pageSettings']).toBeDefined());

    expect((await published()).offHostsId).not.toBe(offHostsId);
  });
});

describe('startMarks', () => {
  const executeScript = vi.fn<(injection: object) => Promise<[]>>();

  async function startMarks(host: string, isLoaded = false): Promise<boolean> {
    executeScript.mockReset().mockResolvedValue([]);
    vi.stubGlobal('browser', { ...(globalThis as { browser?: object }).browser, scripting: { executeScript } });
    vi.resetModules();
    const { createHandlers } = await import('../../../lib/background/handlers.ts');
    const sync = { pass: () => Promise.resolve(), forget: () => Promise.resolve() };
    const handlers = createHandlers(Promise.resolve({} as Store), sync, () => Promise.resolve());
    return (await handlers.startMarks({ isLoaded }, pageSender({ host, tabId: 3, frameId: 2 }))).isOn;
  }

  it('injects marks.js into the asking frame, unless it is there already', async () => {
    expect(await startMarks('news.example')).toBe(true);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 3, frameIds: [2] },
      files: ['/lexicon.js', '/marks.js'],
    });

    expect(await startMarks('news.example', true)).toBe(true);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('has marks where the database cannot be opened', async () => {
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('damaged');
    });

    expect(await startMarks('news.example')).toBe(true);
  });

  it.each([
    [{ offHosts: ['news.example'] }, false],
    [{ offHosts: ['example'] }, true],
    [{ offHosts: ['www.news.example'] }, true],
    [{ isPaused: true }, false],
  ])('says by the tab’s host whether marking is on: %j', async (settings, isOn) => {
    await storePrivate({ settings });

    expect(await startMarks('news.example')).toBe(isOn);
    expect(executeScript).toHaveBeenCalledTimes(isOn ? 1 : 0);
  });
});
