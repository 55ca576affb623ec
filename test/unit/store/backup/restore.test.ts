import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../../lib/store/database.ts';
import { clearExpired } from '../../../../lib/store/backup/staging.ts';
import { findUndo, discardUndo, restoreStaged, undoRestore } from '../../../../lib/store/backup/restore.ts';
import { discardStaged, stageBackup } from '../../../../lib/store/backup/import.ts';
import { backupOf, restoreInto, settingsKept, stagedIn } from '../../../support/backups.ts';
import { anotherConnection, freshDatabase } from '../../../support/store.ts';
import { aWatch, fillUserTables, readUserTables, someUserState, type UserState } from '../../../support/user-state.ts';
import { eventually } from '../../../support/waiting.ts';

/** The backup has three watches and a note. Since then, one watch was removed, one added, and the note was edited. */
let db: Database;
let backup: Blob;
let present: UserState;

const laterNote = { companyId: 'lamp-works', text: '后来改过', tags: [], changedAtMs: 8000 };
const newWatch = aWatch('salt-pans', 7000);

beforeEach(async () => {
  db = freshDatabase();
  await fillUserTables(db, someUserState);
  backup = await backupOf(db);
  await db.watches.delete('rope-yard');
  await fillUserTables(db, { watches: [newWatch], notes: [laterNote] });
  present = await readUserTables(db);
});

const watched = async (): Promise<string[]> => (await db.watches.toArray()).map(({ companyId }) => companyId);

describe('stageBackup', () => {
  it('counts the differences and changes no user rows', async () => {
    const { differences, header } = await stagedIn(db, backup);

    expect(header.createdAtMs).toBe(9000);
    expect(differences.watches).toEqual({ added: 1, same: 2, different: 0, later: 0, absent: 1 });
    expect(differences.notes).toEqual({ added: 0, same: 0, different: 1, later: 0, absent: 0 });
    expect(differences.sources).toEqual({ added: 0, same: 1, different: 0, later: 0, absent: 0 });
    expect(await readUserTables(db)).toEqual(present);
  });

  it('leaves no staged rows when the backup is discarded or the read is cancelled', async () => {
    await discardStaged(db, await stagedIn(db, backup));
    expect(await db.aside.count()).toBe(0);

    const signal = AbortSignal.abort();
    expect(await stageBackup(db, backup, 1, { signal })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await db.aside.count()).toBe(0);
  });
});

/** Delivers `share` of the bytes, and the rest when the gate opens. */
function gatedBlob(blob: Blob, share: number, gate: Promise<void>): Blob {
  const gated = new Blob([blob]);
  gated.stream = () =>
    new ReadableStream({
      async start(controller) {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        const at = Math.floor(bytes.length * share);
        if (at > 0) controller.enqueue(bytes.slice(0, at));
        await gate;
        if (at < bytes.length) controller.enqueue(bytes.slice(at));
        controller.close();
      },
    });
  return gated;
}

describe('two pages that stage backups at the same time', () => {
  it.each([0, 0.5, 1])('leave the later one, and tell the first why: after %d of its file', async (share) => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const first = stageBackup(db, gatedBlob(backup, share, gate), 1);
    await eventually(async () => expect(await db.aside.count()).toBeGreaterThan(0));

    const later = await stagedIn(anotherConnection(db), backup);
    open();

    expect(await first).toEqual({ ok: false, problem: { kind: 'superseded' } });
    const restored = await restoreStaged(db, later, { mode: 'replace', nowMs: 2 });
    expect(restored).toMatchObject({ ok: true, value: { added: 1, changed: 1, removed: 1 } });
  });

  it('when both start at once, one can be restored and leaves no rows of the other', async () => {
    const outcomes = await Promise.all([
      stageBackup(db, backup, 1),
      stageBackup(anotherConnection(db), backup, 1),
      stageBackup(anotherConnection(db), backup, 1),
    ]);

    const staged = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([
      { ok: false, problem: { kind: 'superseded' } },
      { ok: false, problem: { kind: 'superseded' } },
    ]);
    const runs = new Set((await db.aside.toArray()).map(({ run }) => run));
    expect([...runs]).toEqual(staged.map(({ run }) => run));
  });
});

describe('restoreStaged in replace mode', () => {
  it('makes user rows equal to the backup', async () => {
    const undo = await restoreInto(db, backup, 'replace');

    expect(await readUserTables(db)).toEqual({
      ...someUserState,
      watches: someUserState.watches.toSorted((a, b) => String(a['companyId']).localeCompare(String(b['companyId']))),
    });
    expect(undo).toMatchObject({ added: 1, changed: 1, removed: 1 });
  });

  it('can be undone completely', async () => {
    await restoreInto(db, backup, 'replace');

    expect(await undoRestore(db)).toMatchObject({ ok: true });

    expect(await readUserTables(db)).toEqual(present);
    expect(await db.aside.count()).toBe(0);
  });
});

describe('restoreStaged with many rows', () => {
  it('restores and undoes all of them', async () => {
    const watches = Array.from({ length: 1300 }, (_, at) => aWatch(`firm-${at}`, at));
    await fillUserTables(db, { watches });
    const before = await readUserTables(db);

    const undo = await restoreInto(db, backup, 'replace');
    expect(undo.removed).toBe(1301);
    expect(await watched()).toHaveLength(3);
    await undoRestore(db);

    expect(await readUserTables(db)).toEqual(before);
  });
});

describe('restoreStaged in merge mode', () => {
  it('adds missing rows, removes none, and keeps the newer of two rows', async () => {
    const undo = await restoreInto(db, backup, 'merge');

    expect((await watched()).toSorted()).toEqual(['600519.SSE', 'lamp-works', 'rope-yard', 'salt-pans']);
    expect(await db.notes.toArray()).toEqual([laterNote]);
    expect(undo).toMatchObject({ added: 1, changed: 0, removed: 0 });
  });

  it('overwrites a row with a newer one of the backup', async () => {
    const earlier = { companyId: 'lamp-works', text: '很早', tags: [], changedAtMs: 10 };
    await fillUserTables(db, { notes: [earlier] });

    await restoreInto(db, backup, 'merge');

    expect(await db.notes.toArray()).toEqual(someUserState.notes);
  });

  it('can be undone without losing later changes', async () => {
    await restoreInto(db, backup, 'merge');
    await db.watches.put(aWatch('wool-mill', 12_000));

    await undoRestore(db);

    expect((await watched()).toSorted()).toEqual(['600519.SSE', 'lamp-works', 'salt-pans', 'wool-mill']);
  });

  it('changes nothing the second time', async () => {
    await restoreInto(db, backup, 'merge');
    const once = await readUserTables(db);

    const again = await restoreInto(db, backup, 'merge');

    expect(await readUserTables(db)).toEqual(once);
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });
});

describe('undoRestore', () => {
  it('is available to pages that open later, with the previous settings', async () => {
    const staged = await stagedIn(db, backup);
    await restoreStaged(db, staged, { mode: 'replace', nowMs: 11_000, settings: settingsKept });

    const later = anotherConnection(db);

    expect(await findUndo(later)).toMatchObject({ mode: 'replace', restoredAtMs: 11_000, settings: settingsKept });
  });

  it('is not available after discardUndo, which deletes the saved rows', async () => {
    await restoreInto(db, backup, 'replace');

    await discardUndo(db);

    expect(await findUndo(db)).toBeNull();
    expect(await db.aside.count()).toBe(0);
  });

  it('undoes only the last restore', async () => {
    await restoreInto(db, backup, 'replace');
    const restored = await readUserTables(db);
    await restoreInto(db, backup, 'merge');

    await undoRestore(db);

    expect(await readUserTables(db)).toEqual(restored);
  });
});

describe('clearExpired', () => {
  const hourMs = 60 * 60 * 1000;

  it('clears staged backups after a day and undo data after a week', async () => {
    await restoreInto(db, backup, 'replace');
    await stagedIn(db, backup);
    const kinds = async (): Promise<string[]> =>
      [...new Set((await db.aside.toArray()).map(({ run }) => run.replace(/:.*/, '')))].toSorted();

    await clearExpired(db, 23 * hourMs);
    expect(await kinds()).toEqual(['incoming', 'undo']);
    await clearExpired(db, 25 * hourMs);
    expect(await kinds()).toEqual(['undo']);
    await clearExpired(db, 8 * 24 * hourMs);
    expect(await kinds()).toEqual([]);
  });
});

describe('an interrupted restore', () => {
  /** Makes writes fail with a quota error after this many rows. */
  function fillDisk(afterWrites: number): () => void {
    let left = afterWrites;
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...given: unknown[]) => IDBRequest<IDBValidKey>;
    const writing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      left -= 1;
      if (left < 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    });
    return () => writing.mockRestore();
  }

  it.each(['merge', 'replace'] as const)('for want of room changes nothing, wherever it stops: %s', async (mode) => {
    let stops = 0;
    for (let writes = 0; ; writes++) {
      const staged = await stagedIn(db, backup);
      const before = await readUserTables(db);
      const empty = fillDisk(writes);
      const outcome = await restoreStaged(db, staged, { mode, nowMs: 1 });
      empty();
      if (outcome.ok) break;

      stops += 1;
      expect(outcome.problem).toEqual({ kind: 'quota' });
      expect(await readUserTables(db)).toEqual(before);
      expect(await findUndo(db)).toBeNull();
    }
    expect(stops).toBeGreaterThan(2);
  });

  it('for want of room while the file is read leaves nothing behind', async () => {
    const empty = fillDisk(3);

    const outcome = await stageBackup(db, backup, 1);
    empty();

    expect(outcome).toEqual({ ok: false, problem: { kind: 'quota' } });
    expect(await db.aside.count()).toBe(0);
    expect(await readUserTables(db)).toEqual(present);
  });

  it.each([0, 1])('because it is cancelled changes nothing', async (afterBatches) => {
    const cancelling = new AbortController();
    let batches = 0;
    if (afterBatches === 0) cancelling.abort();

    const outcome = await restoreStaged(db, await stagedIn(db, backup), {
      mode: 'replace',
      nowMs: 1,
      signal: cancelling.signal,
      onProgress: () => (batches += 1) > afterBatches && cancelling.abort(),
    });

    expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await readUserTables(db)).toEqual(present);
  });

  it('because another page has looked at another backup since says so', async () => {
    const staged = await stagedIn(db, backup);
    await stagedIn(anotherConnection(db), backup);

    expect(await restoreStaged(db, staged, { mode: 'merge', nowMs: 1 })).toEqual({
      ok: false,
      problem: { kind: 'superseded' },
    });
  });
});
