import { describe, expect, it } from 'vitest';
import { createDatabase, schemaVersion } from '../../../lib/store/database.ts';
import { countUserRows, keyOf, otherTables, tableOf, userTables } from '../../../lib/store/user-tables.ts';
import { fillUserTables, someUserState } from '../../support/user-state.ts';
import { freshDatabase } from '../../support/store.ts';

describe('userTables and otherTables', () => {
  it('list every table once, so that no user table is missing from backups', () => {
    const listed = [...userTables.map(({ name }) => name), ...otherTables];

    expect(listed.toSorted()).toEqual(
      createDatabase()
        .tables.map(({ name }) => name)
        .toSorted(),
    );
  });

  it('have a time field that every row has', () => {
    for (const { name, time } of userTables) {
      expect(someUserState[name].length, name).toBeGreaterThan(0);
      for (const row of someUserState[name]) expect(row[time], name).toBeTypeOf('number');
    }
  });

  it('give simple and compound keys of rows', () => {
    const db = freshDatabase();

    expect(keyOf(tableOf(db, 'notes'), someUserState.notes[0]!)).toBe('lamp-works');
    expect(keyOf(tableOf(db, 'mutes'), someUserState.mutes[0]!)).toEqual(['苹果', 'fruit.example']);
  });

  it('give the row counts of user tables', async () => {
    const db = freshDatabase();
    await fillUserTables(db, someUserState);

    expect(await countUserRows(db)).toEqual({
      watches: 3,
      notes: 1,
      annotations: 1,
      mutes: 1,
      ownAliases: 1,
      ownListings: 3,
      packs: 1,
      packReports: 1,
      documents: 1,
      drafts: 1,
      corrections: 1,
      sources: 1,
    });
  });
});

it('schemaVersion equals the version of the database', () => {
  expect(createDatabase().verno).toBe(schemaVersion);
});
