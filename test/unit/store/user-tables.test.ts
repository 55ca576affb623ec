import { describe, expect, it } from 'vitest';
import { createDatabase, schemaVersion } from '../../../lib/store/database.ts';
import { countUserRows, keyOf, otherTables, tableOf, userTables } from '../../../lib/store/user-tables.ts';
import { fillUserTables, someUserState } from '../../support/user-state.ts';
import { freshDatabase } from '../../support/store.ts';

describe('the lists of tables', () => {
  it('name every table once: one that is in neither would be in no backup, and nobody would notice', () => {
    const listed = [...userTables.map(({ name }) => name), ...otherTables];

    expect(listed.toSorted()).toEqual(
      createDatabase()
        .tables.map(({ name }) => name)
        .toSorted(),
    );
  });

  it('name as time a field that every row of the table has', () => {
    for (const { name, time } of userTables) {
      expect(someUserState[name].length, name).toBeGreaterThan(0);
      for (const row of someUserState[name]) expect(row[time], name).toBeTypeOf('number');
    }
  });

  it('know each row by its own key, of one field or of several', () => {
    const db = freshDatabase();

    expect(keyOf(tableOf(db, 'notes'), someUserState.notes[0]!)).toBe('lamp-works');
    expect(keyOf(tableOf(db, 'mutes'), someUserState.mutes[0]!)).toEqual(['苹果', 'fruit.example']);
  });

  it('count the user’s rows', async () => {
    const db = freshDatabase();
    await fillUserTables(db, someUserState);

    expect(await countUserRows(db)).toEqual({ watches: 3, notes: 1, mutes: 1, ownAliases: 1, sources: 1 });
  });
});

it('the version that a backup names is the one the database is made with', () => {
  expect(createDatabase().verno).toBe(schemaVersion);
});
