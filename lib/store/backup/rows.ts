// Reads the rows of a table without Dexie, whose cursors end at the first row that the browser cannot read.
import type { UserRow } from '../user-tables.ts';

export type ReadRow = { isReadable: true; row: UserRow } | { isReadable: false; reason: string };

export const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      // Otherwise the error would end the transaction, and with it the rows that can be read.
      event.preventDefault();
      event.stopPropagation();
      reject(request.error ?? new Error('unknown error'));
    });
  });

/** Small, because a whole table may not fit into memory. */
const batchSize = 20;

const lost = (error: unknown): ReadRow => ({
  isReadable: false,
  reason: (error as { name?: string } | null)?.name ?? 'unknown error',
});

export async function* readRows(store: IDBObjectStore): AsyncGenerator<ReadRow> {
  let keys: IDBValidKey[];
  try {
    keys = await resultOf(store.getAllKeys());
  } catch (error) {
    yield lost(error);
    return;
  }
  for (let at = 0; at < keys.length; at += batchSize) {
    const batch = keys.slice(at, at + batchSize);
    const read = await Promise.allSettled(batch.map((key) => resultOf(store.get(key))));
    for (const one of read)
      yield one.status === 'fulfilled' ? { isReadable: true, row: one.value as UserRow } : lost(one.reason);
  }
}
