// Rows of the store that the page under test uses, through a connection of the test's own.
import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { createDatabase, type Meta } from '../../../lib/store/database.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { userTables } from '../../../lib/store/user-tables.ts';
import { seeds } from '../../../seeds/index.ts';

const db = createDatabase();
const userTableNames = userTables.map(({ name }) => name);
const packagedTables = ['companies', 'reports', 'views', 'figures'] as const;
/** Tables of the library that are not in the backup. */
const otherTables = ['libraryItems', 'originals'] as const;

type TableName =
  | (typeof userTableNames)[number]
  | (typeof packagedTables)[number]
  | (typeof otherTables)[number]
  | 'meta'
  | 'directory';
export type Rows = Partial<Record<TableName, readonly object[]>>;

export const noRows: Rows = Object.fromEntries(userTableNames.map((name) => [name, []]));

/** True at first: an earlier test file may have left rows. */
let hasChangedPackage = true;

/** Adds rows, or replaces those with the same key. */
export async function addRows(rows: Rows): Promise<void> {
  const names = Object.keys(rows) as TableName[];
  hasChangedPackage ||= packagedTables.some((name) => rows[name]);
  await db.transaction('rw', names, async () => {
    for (const name of names) await db.table(name).bulkPut([...(rows[name] ?? [])]);
  });
}

/** Replaces all rows of the given tables. */
export async function writeRows(rows: Rows): Promise<void> {
  const names = Object.keys(rows) as TableName[];
  await db.transaction('rw', names, async () => {
    for (const name of names) {
      await db.table(name).clear();
      await db.table(name).bulkAdd([...(rows[name] ?? [])]);
    }
  });
}

export async function userRows(): Promise<Record<(typeof userTableNames)[number], object[]>> {
  const tables = await db.transaction('r', userTableNames, () =>
    Promise.all(userTableNames.map(async (name) => [name, (await db.table(name).toArray()) as object[]] as const)),
  );
  return Object.fromEntries(tables) as Record<(typeof userTableNames)[number], object[]>;
}

export const storedMeta = async (key: Meta['key']): Promise<string | undefined> => (await db.meta.get(key))?.value;

/** Only the packaged rows are left. The identity stays: another one means that the browser lost the database. */
export async function resetStore(): Promise<void> {
  const cleared = [...userTableNames, ...otherTables, 'aside', 'directory'];
  await db.transaction('rw', [...cleared, ...packagedTables, 'meta'], async () => {
    for (const name of cleared) await db.table(name).clear();
    for (const name of packagedTables) await db.table(name).where('packId').aboveOrEqual('').delete();
    // Seeding keeps rows that are not of the packaged pack.
    if (hasChangedPackage) for (const name of packagedTables) await db.table(name).clear();
    await db.meta
      .where('key')
      .noneOf(['identity', ...(hasChangedPackage ? [] : ['seed', 'shared-glossary'])])
      .delete();
  });
  hasChangedPackage = false;
  await ensureSeed(db, seeds.version, () => Promise.resolve(seeds));
}

/** Lets no other connection read the packaged rows. @returns unlocks. */
export function lockStore(): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const locked = db.transaction('rw', [...packagedTables], () => Dexie.waitFor(promise));
  return () => {
    resolve();
    return locked;
  };
}

export const aWatch = (companyId: string, addedAtMs: number): object => ({
  companyId,
  addedAtMs,
  order: -addedAtMs,
  changedAtMs: addedAtMs,
});

/** Makes the browser reject every write after the first `count` rows of this test. */
export function fillDisk(method: 'add' | 'put', count: number): void {
  const { prototype } = IDBObjectStore;
  const write = prototype[method] as (this: IDBObjectStore, ...given: unknown[]) => IDBRequest<IDBValidKey>;
  let left = count;
  prototype[method] = function (this: IDBObjectStore, ...given: unknown[]) {
    left -= 1;
    if (left < 0) throw new DOMException('no room', 'QuotaExceededError');
    return write.apply(this, given);
  };
  onTestFinished(() => {
    prototype[method] = write;
  });
}
