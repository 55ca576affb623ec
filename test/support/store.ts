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

/** A database that cannot be opened, as in a private window or a damaged profile. */
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
