import { describe, expect, it } from 'vitest';
import {
  addFiles,
  addText,
  cancelItem,
  listItems,
  readItem,
  readOriginal,
  removeItems,
  retryItem,
} from '../../../../lib/store/library/items.ts';
import { claimNext, finishReading, releaseItem, saveProgress } from '../../../../lib/store/library/reading.ts';
import { removeUserRows } from '../../../../lib/store/backup/remove.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { aDocument, aDraft, aDraftContent } from '../../../support/library.ts';
import { someSeeds } from '../../../support/builders.ts';
import { anotherConnection, freshDatabase, seededDatabase } from '../../../support/store.ts';

const file = (name: string, content = name): File => new File([content], name);
const origin = { kind: 'file' } as const;

async function withFiles(...names: string[]): Promise<{ db: Database; ids: string[] }> {
  const db = await seededDatabase(someSeeds());
  const { added } = await addFiles(
    db,
    names.map((name) => file(name)),
    origin,
    1000,
  );
  return { db, ids: added };
}

const states = async (db: Database): Promise<Record<string, string>> =>
  Object.fromEntries((await listItems(db)).map(({ name, state }) => [name, state]));

describe('addFiles', () => {
  it('keeps each file with its bytes until it is read', async () => {
    const { db, ids } = await withFiles('a.pdf', 'b.pdf');

    expect(await states(db)).toEqual({ 'a.pdf': 'waiting', 'b.pdf': 'waiting' });
    expect(await (await readOriginal(db, ids[0]!))?.text()).toBe('a.pdf');
    expect((await listItems(db)).map(({ name }) => name)).toEqual(['b.pdf', 'a.pdf']);
  });

  it('keeps the files that fit if the disk is full for one of them', async () => {
    const db = freshDatabase();
    const full = (row: { file: Blob }): void => {
      if (row.file.size > 100) throw new DOMException('full', 'QuotaExceededError');
    };
    db.originals.hook('creating', (_, row) => full(row));

    const outcome = await addFiles(db, [file('small.pdf'), file('big.pdf', 'x'.repeat(200)), file('c.pdf')], origin, 1);

    expect(outcome.refused).toEqual(['big.pdf']);
    expect(await states(db)).toEqual({ 'small.pdf': 'waiting', 'c.pdf': 'waiting' });
    expect(await db.originals.count()).toBe(2);
  });

  it('calls a pasted text by its first line', async () => {
    const db = freshDatabase();

    await addText(db, `\n\n  潮汐证券：灯火通明  \n第二行`, '', { kind: 'paste' }, 1);

    expect(await listItems(db)).toMatchObject([{ name: '潮汐证券：灯火通明', origin: { kind: 'paste' } }]);
  });
});

describe('claimNext', () => {
  it('takes the items in the order in which they were added', async () => {
    const { db, ids } = await withFiles('a.pdf', 'b.pdf');

    const first = await claimNext(db);
    await finishReading(db, first!.item.id, { kind: 'failed', reason: 'scan' }, 1);

    expect(first).toMatchObject({ item: { id: ids[0], state: 'reading' } });
    expect(await claimNext(db)).toMatchObject({ item: { id: ids[1] } });
  });

  it('goes on with an item whose reading was ended by a killed browser', async () => {
    const { db, ids } = await withFiles('a.pdf', 'b.pdf');
    await claimNext(db);
    await saveProgress(db, ids[0]!, 3, 16);
    const restarted = anotherConnection(db);

    expect(await claimNext(restarted)).toMatchObject({ item: { id: ids[0], done: 0 } });
  });

  it('gives up a file that has ended the browser three times, and reads the others', async () => {
    const { db, ids } = await withFiles('deadly.pdf', 'b.pdf');
    for (let at = 0; at < 3; at++) expect((await claimNext(db))!.item.id).toBe(ids[0]);

    expect((await claimNext(db))!.item.id).toBe(ids[1]);
    expect(await readItem(db, ids[0]!)).toMatchObject({ state: 'failed', reason: 'crash' });
    expect(await retryItem(db, ids[0]!)).toBe(true);
    expect(await states(db)).toMatchObject({ 'deadly.pdf': 'waiting' });
  });

  it('does not count a closed page as a crash', async () => {
    const { db, ids } = await withFiles('a.pdf');
    for (let at = 0; at < 5; at++) {
      expect((await claimNext(db))!.item.id).toBe(ids[0]);
      await releaseItem(db, ids[0]!);
    }

    expect(await states(db)).toEqual({ 'a.pdf': 'waiting' });
  });

  it('fails an item whose file is gone', async () => {
    const { db, ids } = await withFiles('a.pdf');
    await db.originals.clear();

    expect(await claimNext(db)).toBeNull();
    expect(await readItem(db, ids[0]!)).toMatchObject({ state: 'failed', reason: 'no-file' });
    expect(await retryItem(db, ids[0]!)).toBe(false);
  });
});

describe('cancelItem', () => {
  it.each(['waiting', 'reading'])('stops an item that is %s, which can be read again', async (state) => {
    const { db, ids } = await withFiles('a.pdf');
    if (state === 'reading') await claimNext(db);

    await cancelItem(db, ids[0]!);

    expect(await readItem(db, ids[0]!)).toMatchObject({ state: 'failed', reason: 'canceled' });
    expect(await saveProgress(db, ids[0]!, 1, 2)).toBe(false);
    expect(await finishReading(db, ids[0]!, { kind: 'failed', reason: 'scan' }, 1)).toBeNull();
    expect(await retryItem(db, ids[0]!)).toBe(true);
    expect(await readItem(db, ids[0]!)).not.toHaveProperty('reason');
  });
});

describe('finishReading', () => {
  it('keeps document, draft and file of a report', async () => {
    const { db, ids } = await withFiles('a.pdf');
    await claimNext(db);

    await finishReading(db, ids[0]!, { kind: 'draft', document: aDocument(), content: aDraftContent() }, 5);

    expect(await listItems(db)).toMatchObject([
      {
        state: 'draft',
        counts: { views: 1, figures: 2, sure: 2 },
        about: { title: '灯火通明', publisher: '潮汐证券', asOf: '2026-10-08' },
      },
    ]);
    expect(await db.documents.count()).toBe(1);
    expect(await readOriginal(db, ids[0]!)).toBeDefined();
  });

  it.each([
    ['scan', false],
    ['encrypted', false],
    ['not-a-report', false],
    ['disk-full', true],
    ['canceled', true],
    ['fault', true],
  ] as const)('keeps the file of a failure that may pass: %s %s', async (reason, isKept) => {
    const { db, ids } = await withFiles('a.pdf');
    await claimNext(db);

    await finishReading(db, ids[0]!, { kind: 'failed', reason }, 1);

    expect((await readOriginal(db, ids[0]!)) !== undefined).toBe(isKept);
    expect(await retryItem(db, ids[0]!)).toBe(isKept);
  });

  it('knows a document again that another file had', async () => {
    const { db, ids } = await withFiles('a.pdf', 'copy.pdf');
    const result = { kind: 'draft', document: aDocument(), content: aDraftContent() } as const;
    await claimNext(db);
    await finishReading(db, ids[0]!, result, 1);
    await claimNext(db);

    const other = aDocument({ bytesSha256: 'c'.repeat(64) });
    await finishReading(db, ids[1]!, { ...result, document: other }, 2);

    expect(await readItem(db, ids[1]!)).toMatchObject({ state: 'duplicate', sameAs: { kind: 'item', itemId: ids[0] } });
    expect(await db.drafts.count()).toBe(1);
    expect(await readOriginal(db, ids[1]!)).toBeUndefined();
  });
});

describe('removeItems', () => {
  it('removes an item with draft, document and file, and brings all back', async () => {
    const { db, ids } = await withFiles('a.pdf');
    await claimNext(db);
    await finishReading(db, ids[0]!, { kind: 'draft', document: aDocument(), content: aDraftContent() }, 5);
    const before = [await listItems(db), await db.drafts.toArray(), await db.documents.toArray()];

    const removed = await removeItems(db, ids);

    expect(await listItems(db)).toEqual([]);
    expect([await db.drafts.count(), await db.documents.count(), await db.originals.count()]).toEqual([0, 0, 0]);
    await removed?.undo();
    expect([await listItems(db), await db.drafts.toArray(), await db.documents.toArray()]).toEqual(before);
    expect(await readOriginal(db, ids[0]!)).toBeDefined();
  });

  it('changes nothing for an unknown item', async () => {
    const { db } = await withFiles('a.pdf');

    expect(await removeItems(db, ['gone'])).toBeNull();
    expect(await states(db)).toEqual({ 'a.pdf': 'waiting' });
  });
});

describe('listItems', () => {
  it('lists a draft of a backup, which has no item', async () => {
    const db = freshDatabase();
    await db.drafts.put(aDraft());

    expect(await listItems(db)).toMatchObject([{ id: 'item-1', state: 'draft', name: 'lamp.pdf' }]);
  });

  it('leaves out an item whose draft a restore has removed', async () => {
    const { db, ids } = await withFiles('a.pdf');
    await claimNext(db);
    await finishReading(db, ids[0]!, { kind: 'draft', document: aDocument(), content: aDraftContent() }, 5);
    await db.drafts.clear();

    expect(await listItems(db)).toEqual([]);
  });
});

it('removing all data removes files and items too', async () => {
  const { db } = await withFiles('a.pdf');

  await removeUserRows(db);

  expect([await db.libraryItems.count(), await db.originals.count()]).toEqual([0, 0]);
});
