import { describe, expect, it } from 'vitest';
import { removeUserRows } from '../../../../lib/store/backup/remove.ts';
import { freshDatabase } from '../../../support/store.ts';
import { fillUserTables, readUserTables, someUserState } from '../../../support/user-state.ts';

async function syncedDatabase() {
  const db = freshDatabase();
  await fillUserTables(db, someUserState);
  await db.meta.bulkPut([
    { key: 'synced', value: 'w lamp-works' },
    { key: 'identity', value: 'one' },
  ]);
  return db;
}

describe('removeUserRows', () => {
  it('removes all user rows and the merge base of sync, and keeps the identity of the database', async () => {
    const db = await syncedDatabase();

    expect(await removeUserRows(db)).toEqual({ ok: true, value: undefined });

    expect(Object.values(await readUserTables(db)).flat()).toEqual([]);
    expect(await db.meta.toCollection().primaryKeys()).toEqual(['identity']);
  });

  it('removes nothing if the merge base cannot be deleted', async () => {
    const db = await syncedDatabase();
    const before = await readUserTables(db);
    db.meta.hook('deleting', () => {
      throw new Error('disk');
    });

    expect(await removeUserRows(db)).toMatchObject({ ok: false, problem: { kind: 'failed' } });

    expect(await readUserTables(db)).toEqual(before);
    expect(await db.meta.get('synced')).toBeDefined();
  });
});
