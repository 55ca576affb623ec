// Databases for tests: in memory, each with a name of its own, gone when the test is.
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

/** A second connection to the same data, as another page or a restarted worker has. */
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

/** A database in a browser that refuses to open any, as a private window or a damaged profile does. */
export function refusedDatabase(reason: string): Database {
  const { dependencies } = Dexie;
  const working = dependencies.indexedDB;
  const refuse = (): never => {
    throw new Error(reason);
  };
  dependencies.indexedDB = { open: refuse, deleteDatabase: refuse } as unknown as IDBFactory;
  try {
    return createDatabase('refused');
  } finally {
    dependencies.indexedDB = working;
  }
}
