// One bad row costs that row: the preview tells it, and the rest of the file can be restored.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/store/database.ts';
import { stageBackup } from '../../../../lib/store/backup/import.ts';
import { restoreStaged } from '../../../../lib/store/backup/restore.ts';
import { aHeader, forged, stagedIn } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';
import { aWatch, fillUserTables, readUserTables } from '../../../support/user-state.ts';

const aliasRow = { word: '寒王', companyId: '688256.SSE', addedAtMs: 1 };
const alias = { table: 'ownAliases', row: aliasRow };
const good = { table: 'watches', row: aWatch('lamp-works', 1) };
const currentHeader = aHeader({ schemaVersion: 4 });

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

describe('a backup with one bad row', () => {
  it.each([
    ['a watch without a time', [{ table: 'watches', row: { companyId: 'a' } }], 'watches', /addedAtMs/],
    ['an invalid id', [{ table: 'notes', row: { companyId: '../x' } }], 'notes', /companyId/],
    ['a table that is not a user table', [{ table: 'figures', row: { id: 'a' } }], 'figures', /unknown table/],
    ['a table named like an object property', [{ table: '__proto__', row: {} }], '__proto__', /unknown table/],
    ['a row that is not an object', [{ table: 'watches', row: 'a' }], '', /unknown kind/],
    ['a piece without a row', [{ piece: 'a' }], '', /piece/],
    [
      'missing pieces',
      [{ table: 'sources', row: { reportId: 'a', attachedAtMs: 1 }, long: { text: 2 } }, { piece: 'x' }],
      'sources',
      /pieces are missing/,
    ],
  ])('restores the rest when it has %s', async (_, bad, table, issue) => {
    const rows = table === '' ? 2 : 3;
    const blob = await forged([currentHeader], [alias, ...bad, good, { end: { rows } }]);

    const staged = await stagedIn(db, blob);

    expect(staged.problems).toEqual({
      unreadable: Object.fromEntries([[table, 1]]),
      trimmed: 0,
      examples: [{ line: 4, table, issue: expect.stringMatching(issue) as string }],
    });
    await restoreStaged(db, staged, { mode: 'replace', nowMs: 1 });
    expect(await readUserTables(db)).toMatchObject({ ownAliases: [aliasRow], watches: [good.row] });
  });

  it('skips the pieces of a row whose own line cannot be read', async () => {
    const blob = await forged(
      [currentHeader],
      [{ odd: 1 }, { piece: 'a' }, { piece: 'b' }, good, { end: { rows: 2 } }],
    );

    const { problems, differences } = await stagedIn(db, blob);

    expect(problems.unreadable).toEqual({ '': 1 });
    expect(differences.watches.added).toBe(1);
  });

  it('keeps a row without the fields that a newer version added, and tells it', async () => {
    const row = { ...aWatch('rope-yard', 2), listId: 'main' };
    const blob = await forged([currentHeader], [{ table: 'watches', row }, good, { end: { rows: 2 } }]);

    const staged = await stagedIn(db, blob);
    await restoreStaged(db, staged, { mode: 'merge', nowMs: 1 });

    expect(staged.problems).toMatchObject({ unreadable: {}, trimmed: 1 });
    expect(staged.problems.examples[0]).toMatchObject({ table: 'watches', issue: 'listId unrecognized_keys' });
    expect(await db.watches.toArray()).toEqual([good.row, aWatch('rope-yard', 2)]);
  });

  it('lists only the first few of many', async () => {
    const bad = Array.from({ length: 300 }, () => ({ table: 'notes', row: {} }));
    const blob = await forged([currentHeader], [...bad, good, { end: { rows: 301 } }]);

    const { problems } = await stagedIn(db, blob);

    expect(problems.unreadable).toEqual({ notes: 300 });
    expect(problems.examples).toHaveLength(5);
  });

  it('does not remove the present row in its place when it replaces all others', async () => {
    await fillUserTables(db, { watches: [aWatch('lamp-works', 1), aWatch('rope-yard', 2)] });
    const bad = { table: 'watches', row: { ...aWatch('rope-yard', 2), order: 'first' } };
    const mute = { table: 'mutes', row: { word: '苹果', host: '' } };
    await fillUserTables(db, { mutes: [{ word: '苹果', host: '', addedAtMs: 1 }] });
    const staged = await stagedIn(db, await forged([currentHeader], [bad, mute, { end: { rows: 2 } }]));

    await restoreStaged(db, staged, { mode: 'replace', nowMs: 1 });

    expect(staged.differences.watches.absent).toBe(1);
    expect(staged.differences.mutes.absent).toBe(0);
    expect(await db.watches.toCollection().primaryKeys()).toEqual(['rope-yard']);
    expect(await db.mutes.count()).toBe(1);
  });
});

describe('a file with valid checksums that is refused as a whole', () => {
  it.each([
    ['its format is newer', [aHeader({ version: 2, more: 1 })], [{ odd: 1 }], 'newer-version'],
    ['its schema version is newer', [aHeader({ schemaVersion: 999 })], [{ end: { rows: 0 } }], 'newer-version'],
    ['rows are missing', [currentHeader], [good, { end: { rows: 3 } }], 'bad-row'],
    ['lines follow its end', [currentHeader], [{ end: { rows: 0 } }, good], 'bad-row'],
    ['its end is missing', [currentHeader], [good], 'truncated'],
  ])('when %s', async (_, header, lines, kind) => {
    expect(await stageBackup(db, await forged(header, lines), 1)).toMatchObject({ ok: false, problem: { kind } });
  });
});
