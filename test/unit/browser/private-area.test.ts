import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as PrivateArea from '../../../lib/browser/private-area.ts';
import { localValue, resetFakeBrowser } from '../../support/fake-storage.ts';
import { eventually } from '../../support/waiting.ts';

const { local } = fakeBrowser.storage;

/** A page or worker that has just started: it has its own connection. */
async function newContext(): Promise<typeof PrivateArea> {
  vi.resetModules();
  return import('../../../lib/browser/private-area.ts');
}

beforeEach(resetFakeBrowser);

const old = {
  settings: { version: 1, theme: 'dark', offHosts: ['a.example'] },
  sites: { strip: 'always' },
  stripPlaces: { 'a.example': { corner: null, isFolded: true } },
  sync: true,
  syncState: { hasJoined: true },
  syncedSettings: 's theme',
  lastBackupAtMs: 5,
  backupPutOffAtMs: 6,
};
const keys = Object.keys(old) as (keyof typeof old)[];

describe('values of older versions', () => {
  it('are moved out of storage.local, and others stay', async () => {
    await local.set({ ...old, marker: { databaseId: 'one' } });
    const { privateArea } = await newContext();

    expect(await privateArea.get(keys)).toEqual(old);
    expect(await local.get()).toEqual({ marker: { databaseId: 'one' } });
  });

  it('are moved once by a worker and pages that start together', async () => {
    await local.set(old);
    const contexts = await Promise.all([newContext(), newContext(), newContext()]);

    const found = await Promise.all(contexts.map(({ privateArea }) => privateArea.get(keys)));

    expect(found).toEqual([old, old, old]);
    expect(await local.get()).toEqual({});
  });

  it('are kept if the browser ends before they are moved, and if it ends before they are deleted', async () => {
    await local.set(old);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new Error('killed');
    });
    await expect((await newContext()).privateArea.get(keys)).rejects.toThrow('killed');
    put.mockRestore();
    expect(await local.get()).toEqual(old);

    const remove = vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('killed'));
    await expect((await newContext()).privateArea.get(keys)).rejects.toThrow('killed');
    remove.mockRestore();
    expect(await local.get()).toEqual(old);

    const { privateArea, removeMovedValues } = await newContext();
    expect(await privateArea.get(keys)).toEqual(old);
    await removeMovedValues();
    expect(await local.get()).toEqual({});
  });

  it('are not deleted while the database cannot be opened', async () => {
    await local.set(old);
    const { privateArea, removeMovedValues } = await newContext();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('private window');
    });

    await expect(removeMovedValues()).rejects.toThrow('private window');

    expect(await local.get()).toEqual(old);
    open.mockRestore();
    expect(await privateArea.get(['settings'])).toEqual({ settings: old.settings });
  });

  it('are not taken from storage.local later: a web page may have planted them', async () => {
    await (await newContext()).privateArea.get(['sync']);
    await local.set({ sync: true, settings: { isPaused: true } });

    const { privateArea, removeMovedValues } = await newContext();

    expect(await privateArea.get(['sync', 'settings'])).toEqual({ sync: undefined, settings: undefined });
    await removeMovedValues();
    expect(await localValue('sync')).toBeUndefined();
  });
});

describe('a change', () => {
  it('reaches other pages with the new values, and leaves no value in storage.local', async () => {
    const page = await newContext();
    const onChange = vi.fn<(changes: object) => void>();
    page.privateArea.onChanged.addListener(onChange);

    await (await newContext()).privateArea.set({ settings: { offHosts: ['a.example'] }, sync: true });

    await eventually(() =>
      expect(onChange).toHaveBeenCalledExactlyOnceWith({
        settings: { newValue: { offHosts: ['a.example'] } },
        sync: { newValue: true },
      }),
    );
    expect(JSON.stringify(await local.get())).not.toContain('a.example');
  });

  it.each([{ keys: ['settings'] }, { keys: ['settings', 'marker', 7, { sync: true }] }, 'settings', null])(
    'that a web page announced falsely gives the true values: %j',
    async (planted) => {
      const { privateArea } = await newContext();
      await privateArea.set({ settings: { theme: 'dark' } });
      const seen: object[] = [];
      privateArea.onChanged.addListener((changes) => seen.push(changes));

      await local.set({ privateChange: planted });
      await privateArea.set({ lastBackupAtMs: 5 });

      await eventually(() => expect(seen).toContainEqual({ lastBackupAtMs: { newValue: 5 } }));
      expect(seen.filter((changes) => 'settings' in changes)).toEqual(
        typeof planted === 'object' && planted ? [{ settings: { newValue: { theme: 'dark' } } }] : [],
      );
      expect(Object.keys(Object.assign({}, ...seen) as object).toSorted()).not.toContain('marker');
    },
  );

  it('is not announced if it is not written', async () => {
    const { privateArea } = await newContext();
    await privateArea.get(['sync']);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

    await expect(privateArea.set({ sync: true })).rejects.toThrow('no room');

    put.mockRestore();
    expect(await localValue('privateChange')).toBeUndefined();
  });

  it('is written by the next call after the browser closed the connection', async () => {
    const { privateArea } = await newContext();
    await privateArea.set({ sync: true });
    const open = vi.spyOn(indexedDB, 'open');
    // As when the user clears the site's data: another connection asks to delete the database.
    await new Promise((resolve) =>
      indexedDB.deleteDatabase('yanjing-settings').addEventListener('success', () => resolve(null)),
    );

    await privateArea.set({ lastBackupAtMs: 5 });

    expect(open).toHaveBeenCalledTimes(1);
    expect(await privateArea.get(['lastBackupAtMs'])).toEqual({ lastBackupAtMs: 5 });
  });
});
