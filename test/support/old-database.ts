// Databases of earlier schema versions, made by hand.

export interface OldStore {
  keyPath: string | string[];
  indexes: { name: string; keyPath: string | string[]; multiEntry?: boolean }[];
  rows: object[];
}

export type OldDatabase = Readonly<Record<string, OldStore>>;

/** Without Dexie, which would apply its current schema. Dexie multiplies version numbers by ten. */
export function makeByHand(name: string, version: number, stores: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.addEventListener('upgradeneeded', () => {
      for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(storeName, { keyPath });
        for (const one of indexes) store.createIndex(one.name, one.keyPath, { multiEntry: one.multiEntry ?? false });
        for (const row of rows) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not made')));
  });
}
