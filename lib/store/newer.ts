// Refuses every write to a database that a newer build has used: this build does not know its fields and tables, and Dexie
// opens it without an error.
import { Dexie } from 'dexie';

/**
 * The schema version of the oldest build that may change the database; written with the seeds. Raise it to `schemaVersion` when
 * rows get a new meaning that older builds would damage, even if their tables stay the same.
 */
export const minReader = 6;

export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor() {
    super('A newer Yanjing has used this library. Update Yanjing to change it.');
  }
}

/**
 * Version of the schema in the database, which Dexie's `verno` does not tell. Dexie multiplies versions by ten, and counts the
 * last digit up when it repairs a schema.
 */
export const schemaVersionOf = (idb: Pick<IDBDatabase, 'version'>): number => Math.floor(idb.version / 10);

const newer = new WeakSet<Dexie>();

/** Whether writes are refused. Known once the database is open, or failed to open. */
export const isNewer = (db: Dexie): boolean => newer.has(db);

/**
 * Options for the constructor of Dexie. If a table or index is missing, Dexie adds it by raising the version; a newer build may
 * have removed it on purpose. Such a database is opened as it is, and only queries that need the missing part fail.
 */
export function withoutRepairOfNewer(schemaVersion: number): {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
} {
  const { indexedDB: factory, IDBKeyRange: range } = Dexie.dependencies;
  return {
    IDBKeyRange: range,
    indexedDB: {
      open(name, version) {
        const isRepair = version !== undefined && schemaVersionOf({ version }) > schemaVersion;
        return isRepair ? factory.open(name) : factory.open(name, version);
      },
      deleteDatabase: (name) => factory.deleteDatabase(name),
      databases: () => factory.databases(),
      cmp: (first, second) => factory.cmp(first, second),
    },
  };
}

/** Compares the opened database with this build, and refuses each writing transaction if the database is newer. */
export function refuseWritesToNewer(db: Dexie, schemaVersion: number): void {
  db.use({
    stack: 'dbcore',
    name: 'refuse-writes-to-newer',
    create(down) {
      newer.delete(db);
      if (schemaVersionOf(db.backendDB()) > schemaVersion) newer.add(db);
      return {
        ...down,
        transaction(stores, mode, options) {
          if (mode === 'readwrite' && newer.has(db)) throw new NewerDatabaseError();
          return down.transaction(stores, mode, options);
        },
      };
    },
  });
  // Before any other query: a later build may have changed the meaning of rows without a new version.
  db.on(
    'ready',
    async (opened) => {
      const row = await opened.table<{ value: string }, string>('meta').get('minReader');
      if (Number(row?.value ?? 0) > schemaVersion) newer.add(db);
    },
    true,
  );
}
