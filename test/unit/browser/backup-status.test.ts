import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { privateValue, resetFakeBrowser, storePrivate } from '../../support/fake-storage.ts';
import { eventually } from '../../support/waiting.ts';

beforeEach(resetFakeBrowser);
const status = () => import('../../../lib/browser/data-loss-marker.ts');

it('has no backup and no dismissed reminder at first', async () => {
  const { readBackupStatus } = await status();

  expect(await readBackupStatus()).toEqual({ marker: null, lastBackupAtMs: null, putOffAtMs: null });
});

it('keeps the times of the last backup and of the dismissed reminder', async () => {
  const { putOffReminder, readBackupStatus, recordBackup } = await status();

  await recordBackup(5);
  await putOffReminder(6);
  await recordBackup(7);

  expect(await readBackupStatus()).toMatchObject({ lastBackupAtMs: 7, putOffAtMs: 6 });
});

it('tells listeners of each of the three values, and of nothing else', async () => {
  const { markerStorage, putOffReminder, recordBackup, watchBackupStatus } = await status();
  const onChange = vi.fn<() => void>();
  const stop = watchBackupStatus(onChange);

  await recordBackup(5);
  await putOffReminder(6);
  await markerStorage.update(() => Promise.resolve({ databaseId: 'one', counts: { watches: 1 }, changedAtMs: 7 }));
  await fakeBrowser.storage.session.set({ revision: 'a' });
  await eventually(() => expect(onChange).toHaveBeenCalledTimes(3));

  stop();
  await recordBackup(8);
  await privateValue('lastBackupAtMs');
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('takes damaged values for none, and keeps them until they are written anew', async () => {
  await fakeBrowser.storage.local.set({ marker: { databaseId: 7 } });
  await storePrivate({ lastBackupAtMs: 'yesterday' });
  const { readBackupStatus } = await status();

  expect(await readBackupStatus()).toEqual({ marker: null, lastBackupAtMs: null, putOffAtMs: null });
  expect(await privateValue('lastBackupAtMs')).toBe('yesterday');
});
