// The queue as the library page runs it: with the workers for documents and drafts, and a lock that all pages share.
import { DocumentReader } from '../documents/client.ts';
import type { Database } from '../store/database.ts';
import { Extractor } from './extractor.ts';
import { startQueue, type Queue } from './queue.ts';

const lockName = 'library.queue';

/** @param onError receives faults of ours; what is wrong with a file is in its item. */
export function startPageQueue(db: Database, onError: (error: unknown) => void): Queue {
  const reader = new DocumentReader();
  const extractor = new Extractor(db);
  // The first file would wait for both workers, one after the other.
  const preparing = requestIdleCallback(() => {
    reader.prepare();
    extractor.prepare().catch(onError);
  });
  const queue = startQueue(db, {
    read: (bytes, fileName, reading) => reader.read(bytes, fileName, reading),
    extract: (source, options) => extractor.extract(source, options),
    locked: (work, signal) => navigator.locks.request(lockName, { signal }, work),
    onError,
    now: () => Date.now(),
  });
  return {
    cancel: queue.cancel,
    async close() {
      cancelIdleCallback(preparing);
      await queue.close();
      reader.close();
      extractor.close();
    },
  };
}
