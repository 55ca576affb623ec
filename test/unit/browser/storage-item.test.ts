import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as StorageItems from '../../../lib/browser/storage-item.ts';
import { localValue, resetFakeBrowser } from '../../support/fake-storage.ts';

interface Place {
  corner: string;
  clicks: number;
}

let items: typeof StorageItems;
beforeEach(async () => {
  resetFakeBrowser();
  items = await import('../../../lib/browser/storage-item.ts');
});

const placeItem = (): StorageItems.StorageItem<Place, 'local'> =>
  items.storageItem<Place, 'local'>({
    area: 'local',
    key: 'marker',
    parse(stored) {
      if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
      const { corner = 'top', clicks = 0 } = stored as Partial<Place>;
      return typeof clicks === 'number' ? { corner, clicks } : undefined;
    },
    fallback: { corner: 'top', clicks: 0 },
  });

const countItem = (key: 'welcomed' | 'privateChange'): StorageItems.StorageItem<number, 'local'> =>
  items.storageItem<number, 'local'>({
    area: 'local',
    key,
    parse: (stored) => (typeof stored === 'number' ? stored : undefined),
    fallback: 0,
  });

describe('get', () => {
  it('returns the fallback if nothing is stored, and reports nothing', async () => {
    const report = vi.fn<(key: string) => void>();
    items.onInvalidValue(report);

    expect(await placeItem().get()).toEqual({ corner: 'top', clicks: 0 });
    expect(report).not.toHaveBeenCalled();
  });

  it.each([7, 'top', ['top'], { clicks: 'many' }])(
    'returns the fallback, reports the key once and keeps the value when %j is stored',
    async (stored) => {
      await fakeBrowser.storage.local.set({ marker: stored });
      const report = vi.fn<(key: string) => void>();
      items.onInvalidValue(report);
      const item = placeItem();

      expect(await item.get()).toEqual({ corner: 'top', clicks: 0 });
      await item.get();

      expect(report.mock.calls).toEqual([['marker']]);
      expect(await localValue('marker')).toEqual(stored);
    },
  );
});

describe('update', () => {
  it('keeps all of several updates at the same time', async () => {
    const pages = Array.from({ length: 20 }, placeItem);

    await Promise.all(pages.map((item) => item.update(({ clicks }) => ({ clicks: clicks + 1 }))));

    expect(await placeItem().get()).toEqual({ corner: 'top', clicks: 20 });
  });

  it('waits for a change that takes time', async () => {
    const item = countItem('welcomed');
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();

    const slow = item.update(async (now) => {
      await gate;
      return now + 1;
    });
    const fast = countItem('welcomed').update((now) => now * 10);
    open();
    await Promise.all([slow, fast]);

    expect(await item.get()).toBe(10);
  });

  it('keeps fields that only a newer version knows', async () => {
    await fakeBrowser.storage.local.set({ marker: { corner: 'left', clicks: 3, width: 300 } });

    await placeItem().update(() => ({ corner: 'right' }));

    expect(await localValue('marker')).toEqual({ corner: 'right', clicks: 3, width: 300 });
  });

  it('replaces a stored value that is not an object', async () => {
    await fakeBrowser.storage.local.set({ marker: ['left'] });

    await placeItem().update(() => ({ corner: 'right', clicks: 1 }));

    expect(await localValue('marker')).toEqual({ corner: 'right', clicks: 1 });
  });

  it('writes nothing if the change returns undefined', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');

    await placeItem().update(() => undefined);

    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it('rejects and releases the lock if the change or the browser fails', async () => {
    const item = countItem('welcomed');
    const failing = item.update(() => {
      throw new Error('no rows');
    });
    await expect(failing).rejects.toThrow('no rows');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(item.update(() => 1)).rejects.toThrow('quota');
    set.mockRestore();

    await item.update(() => 2);

    expect(await item.get()).toBe(2);
  });
});

describe('watch', () => {
  it('passes the parsed value of its own key, the fallback after a removal, and nothing after unsubscribing', async () => {
    const item = placeItem();
    const values: Place[] = [];
    const stop = item.watch((value) => values.push(value));

    await item.update(() => ({ corner: 'left', clicks: 1 }));
    await countItem('welcomed').update(() => 1);
    await item.remove();
    stop();
    await item.update(() => ({ corner: 'right', clicks: 1 }));

    expect(values).toEqual([
      { corner: 'left', clicks: 1 },
      { corner: 'top', clicks: 0 },
    ]);
  });
});

describe('several items', () => {
  it('are read in one call', async () => {
    await fakeBrowser.storage.local.set({ welcomed: 5, privateChange: 'never' });
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');

    const read = await items.readItems<{ last: number; putOff: number }, 'local'>('local', {
      last: countItem('welcomed'),
      putOff: countItem('privateChange'),
    });

    expect(read).toEqual({ last: 5, putOff: 0 });
    expect(get).toHaveBeenCalledTimes(1);
    get.mockRestore();
  });

  it('are updated in one write, and callers with the opposite order do not block each other', async () => {
    const [last, putOff] = [countItem('welcomed'), countItem('privateChange')];
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');

    await Promise.all([
      items.updateBoth([last, putOff], (one, other) => [one + 1, other + 1]),
      items.updateBoth([putOff, last], (one, other) => [one + 1, other + 1]),
      last.update((now) => now + 1),
    ]);
    await items.updateBoth([last, putOff], () => [undefined, undefined]);

    expect([await last.get(), await putOff.get()]).toEqual([3, 2]);
    expect(set).toHaveBeenCalledTimes(3);
    set.mockRestore();
  });

  it('are left unchanged where the change is undefined', async () => {
    const [last, putOff] = [countItem('welcomed'), countItem('privateChange')];

    await items.updateBoth([last, putOff], () => [undefined, 4]);

    expect(await localValue('welcomed')).toBeUndefined();
    expect(await putOff.get()).toBe(4);
  });

  it('are watched together: one call for one write', async () => {
    const [last, putOff] = [countItem('welcomed'), countItem('privateChange')];
    const onChange = vi.fn<() => void>();
    const stop = items.watchItems('local', [last, putOff], onChange);

    await items.updateBoth([last, putOff], () => [1, 1]);
    await placeItem().update(() => ({ clicks: 1 }));
    expect(onChange).toHaveBeenCalledTimes(1);

    stop();
    await last.update(() => 2);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
