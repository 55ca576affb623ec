// The queue on a full disk.
import { expect, it, onTestFinished, vi } from 'vitest';
import { add, outcomes, seeded, settled, start } from '../../support/queue.ts';

it('says that the disk is full, and keeps the file', async () => {
  const db = await seeded();
  await add(db, 'a.pdf');
  db.documents.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });

  start(db);

  await settled(db, { 'a.pdf': 'disk-full' });
  expect(await db.originals.count()).toBe(1);
  expect(await db.drafts.count()).toBe(0);
});

it('goes on by itself when there is space again, even if not a state could be written', async () => {
  const db = await seeded();
  await add(db, 'a.pdf');
  const onError = vi.fn();
  let isFull = true;
  const refuse = (): void => {
    if (isFull) throw new DOMException('Failed to write blobs (IOError)', 'DataError');
  };
  db.documents.hook('creating', refuse);
  db.libraryItems.hook('updating', refuse);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());

  start(db, { onError });
  await vi.waitFor(() => expect(onError).toHaveBeenCalled(), { timeout: 5000 });
  isFull = false;
  await vi.advanceTimersByTimeAsync(15_000);

  await vi.waitFor(async () => expect(await outcomes(db)).toEqual({ 'a.pdf': 'draft' }), { timeout: 5000 });
});
