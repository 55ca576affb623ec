// A backup is read back before it counts as one.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { restoreStaged } from '../../../../lib/store/backup/restore.ts';
import { readBack, writeVerifiedBackup, type VerifiedBackup } from '../../../../lib/store/backup/verify.ts';
import { writeBackup } from '../../../../lib/store/backup/write.ts';
import { createDatabase, schemaVersion, type Database } from '../../../../lib/store/database.ts';
import { aHeader, backupOf, forged, stagedIn } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';
import { aWatch, fillUserTables, readUserTables, someUserState } from '../../../support/user-state.ts';

const input = { extensionVersion: '0.1.0', settings: null, nowMs: 1 };
const good = { table: 'watches', row: aWatch('lamp-works', 1) };

async function filledDatabase(): Promise<Database> {
  const db = freshDatabase();
  await fillUserTables(db, someUserState);
  return db;
}

async function verified(db: Database): Promise<VerifiedBackup> {
  const outcome = await writeVerifiedBackup(db, input);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

/** Makes the browser fail to read the value of a key, as it does for a damaged row. */
function damageRow(damaged: string): void {
  const { prototype } = IDBObjectStore;
  const get = Reflect.get(prototype, 'get') as (
    this: IDBObjectStore,
    key: IDBValidKey | IDBKeyRange,
  ) => IDBRequest<unknown>;
  prototype.get = function (this: IDBObjectStore, key) {
    if (key !== damaged) return get.call(this, key);
    const target = new EventTarget();
    const request = Object.assign(target, { error: new DOMException('cannot read', 'DataError') });
    // A real request, so that the transaction stays open.
    get.call(this, key).addEventListener('success', () => target.dispatchEvent(new Event('error')));
    return request as unknown as IDBRequest;
  };
  onTestFinished(() => {
    prototype.get = get;
  });
}

describe('writeVerifiedBackup', () => {
  it('finds nothing wrong with a whole backup', async () => {
    const { file, problems } = await verified(await filledDatabase());

    expect(problems).toEqual({ unreadable: {}, trimmed: 0, examples: [] });
    expect((await stagedIn(freshDatabase(), file)).differences.watches.added).toBe(3);
  });

  it('reports a backup that was damaged while it was written', async () => {
    const db = await filledDatabase();
    const stream = Reflect.get(Blob.prototype, 'stream');
    vi.spyOn(Blob.prototype, 'stream').mockImplementation(function (this: Blob) {
      return stream.call(this.slice(0, this.size - 10));
    });
    onTestFinished(() => void vi.restoreAllMocks());

    expect(await writeVerifiedBackup(db, input)).toEqual({ ok: false, problem: { kind: 'unverified' } });
  });

  it('leaves out a row that the browser cannot read, and tells it', async () => {
    const db = await filledDatabase();
    damageRow('rope-yard');

    const { file, problems } = await verified(db);

    expect(problems).toEqual({
      unreadable: { watches: 1 },
      trimmed: 0,
      examples: [{ line: 0, table: 'watches', issue: 'DataError' }],
    });
    const { header, differences } = await stagedIn(freshDatabase(), file);
    expect(header.counts['watches']).toBe(2);
    expect(differences.watches.added).toBe(2);
  });

  it('tells that a row in the store cannot be restored', async () => {
    const db = await filledDatabase();
    await db.table('notes').put({ companyId: 'rope-yard', text: 7 });

    expect((await verified(db)).problems).toMatchObject({
      unreadable: { notes: 1 },
      examples: [{ table: 'notes', issue: expect.stringContaining('text') as string }],
    });
  });

  it('writes the version and all tables of a newer database, so that the newer build can restore it', async () => {
    const db = await filledDatabase();
    db.close();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(db.name, (schemaVersion + 1) * 10);
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('lists', { keyPath: 'id' }).put({ id: 'main' });
        opening.transaction!.objectStore('watches').put({ ...aWatch('lamp-works', 1), listId: 'main' });
      });
      opening.addEventListener('error', () => reject(new Error('not raised')));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
    const newer = createDatabase(db.name);
    onTestFinished(() => newer.close());

    const { file, problems } = await verified(newer);

    const text = await file.text();
    expect(problems.unreadable).toEqual({});
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({
      schemaVersion: schemaVersion + 1,
      counts: { watches: 3, lists: 1 },
    });
    expect(text).toContain('"listId":"main"');
    await expect(stagedIn(freshDatabase(), file)).rejects.toThrow('newer-version');
  });
});

describe('readBack', () => {
  it.each([
    ['has fewer rows than its header counts', { watches: 2 }],
    ['counts a table that it does not have', { watches: 1, notes: 1 }],
    ['has a row that its header does not count', {}],
  ])('refuses a file that %s', async (_, counts) => {
    const blob = await forged([aHeader({ schemaVersion: 4, counts })], [good, { end: { rows: 1 } }]);

    await expect(readBack(blob, true, {})).rejects.toMatchObject({ problem: { kind: 'unverified' } });
  });
});

it('a backup of a connection that was closed can be written and restored', async () => {
  const db = await filledDatabase();
  const whole = await readUserTables(db);
  db.close({ disableAutoOpen: false });

  const written = await writeBackup(db, input);

  const other = freshDatabase();
  await restoreStaged(other, await stagedIn(other, written.ok ? written.value : await backupOf(db)), {
    mode: 'replace',
    nowMs: 1,
  });
  expect(await readUserTables(other)).toEqual(whole);
});
