// Databases for tests: in memory, with a unique name each, deleted after the test.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { ensureSeed } from '../../lib/store/seed.ts';
import type { Seeds } from '../../seeds/index.ts';

let opened = 0;

export function freshDatabase(): Database {
  opened += 1;
  const db = createDatabase(`test-${opened}`);
  onTestFinished(() => db.delete());
  return db;
}

/** A second connection to the same data, like that of another page or a restarted worker. */
export function anotherConnection(db: Database): Database {
  const other = createDatabase(db.name);
  onTestFinished(() => other.close());
  return other;
}

export async function seededDatabase(seeds: Seeds): Promise<Database> {
  const db = freshDatabase();
  await ensureSeed(db, seeds.version, () => Promise.resolve(seeds));
  return db;
}

const refusals = new WeakMap<Database, { isOver: boolean }>();

/** A database that cannot be opened, as in a private window or a damaged profile. */
export function refusedDatabase(reason: string): Database {
  const { dependencies } = Dexie;
  const working = dependencies.indexedDB;
  const refusal = { isOver: false };
  const unlessOver =
    <T extends unknown[], R>(work: (...given: T) => R) =>
    (...given: T): R => {
      if (!refusal.isOver) throw new Error(reason);
      return work(...given);
    };
  dependencies.indexedDB = {
    open: unlessOver((...given: Parameters<IDBFactory['open']>) => working.open(...given)),
    deleteDatabase: unlessOver((name: string) => working.deleteDatabase(name)),
    databases: () => working.databases(),
  } as unknown as IDBFactory;
  opened += 1;
  try {
    const db = createDatabase(`refused-${opened}`);
    refusals.set(db, refusal);
    return db;
  } finally {
    dependencies.indexedDB = working;
  }
}

/** From now on the database of `refusedDatabase` can be opened, as after a rebuild by another page. */
export function allowDatabase(db: Database): void {
  refusals.get(db)!.isOver = true;
  onTestFinished(() => db.delete());
}
