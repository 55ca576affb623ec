// Saving what can be read of a database that this build cannot open.
import { describe, expect, it, onTestFinished } from 'vitest';
import { rescueRows } from '../../../../lib/store/backup/rescue.ts';
import { restoreStaged } from '../../../../lib/store/backup/restore.ts';
import { stagedIn } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';

const input = { extensionVersion: '0.1.0', settings: { theme: 'dark' }, nowMs: 1 };
const note = { companyId: 'lamp-works', text: '看毛利率', tags: [], changedAtMs: 5 };

/** By default a database of version 3, whose watches have no order yet, with stores as given. */
async function makeDatabase(
  stores: Record<string, { keyPath: string; rows: object[] }>,
  version = 30,
): Promise<string> {
  const name = `damaged-${crypto.randomUUID()}`;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      for (const [store, { keyPath, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const row of rows) made.put(row);
      }
    });
    opening.addEventListener('error', () => reject(new Error('not made')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  return name;
}

describe('rescueRows', () => {
  it('saves the readable rows of the tables that are there, in the form of their own version', async () => {
    const name = await makeDatabase({
      watches: {
        keyPath: 'companyId',
        rows: [
          { companyId: 'lamp-works', addedAtMs: 7 },
          { companyId: 'rope-yard', addedAtMs: 'never' },
        ],
      },
      notes: { keyPath: 'companyId', rows: [note] },
      companies: { keyPath: 'id', rows: [{ id: '688256.SSE' }] },
    });

    const outcome = await rescueRows(input, name);

    expect(outcome).toMatchObject({ ok: true, value: { rows: 3, problems: { unreadable: { watches: 1 } } } });
    const db = freshDatabase();
    const staged = await stagedIn(db, outcome.ok ? outcome.value.file : new Blob());
    await restoreStaged(db, staged, { mode: 'replace', nowMs: 1 });
    expect(await db.watches.toArray()).toEqual([{ companyId: 'lamp-works', addedAtMs: 7, order: -7, changedAtMs: 7 }]);
    expect(await db.notes.toArray()).toEqual([note]);
    expect(staged.settings).toEqual(input.settings);
  });

  it('saves rows of a newer build as they are, with fields that this build does not know', async () => {
    const row = { companyId: 'lamp-works', addedAtMs: 7, order: -7, changedAtMs: 7, listId: 'first' };
    const name = await makeDatabase({ watches: { keyPath: 'companyId', rows: [row] } }, 900);

    const outcome = await rescueRows(input, name);

    expect(outcome).toMatchObject({ ok: true, value: { rows: 1, problems: { unreadable: {}, trimmed: 0 } } });
    expect(await (outcome.ok ? outcome.value.file : new Blob()).text()).toContain('"listId":"first"');
  });

  it('says so when there is nothing to save', async () => {
    const empty = await makeDatabase({ watches: { keyPath: 'companyId', rows: [] } });
    const withoutTables = await makeDatabase({});

    for (const name of [empty, withoutTables])
      expect(await rescueRows(input, name)).toEqual({ ok: false, problem: { kind: 'nothing-readable' } });
  });

  it('reports a database that cannot be opened at all, and does not create it', async () => {
    const name = `missing-${crypto.randomUUID()}`;

    expect(await rescueRows(input, name)).toEqual({ ok: false, problem: { kind: 'nothing-readable' } });

    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });
});
