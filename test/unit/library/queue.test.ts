// The queue with a reader and an extraction of the test's own, over an in-memory store.
import { describe, expect, it, vi } from 'vitest';
import { startQueue } from '../../../lib/library/queue.ts';
import { addFiles, addText, cancelItem, listItems } from '../../../lib/store/library/items.ts';
import { readDraft } from '../../../lib/store/library/drafts.ts';
import { saveDraft } from '../../../lib/store/library/saving.ts';
import type { QueueParts } from '../../../lib/library/queue.ts';
import { add, createLock, documentOf, draft, outcomes, parts, seeded, settled, start } from '../../support/queue.ts';
import { anotherConnection } from '../../support/store.ts';
import { eventually } from '../../support/waiting.ts';

describe('a queue', () => {
  it('makes a draft of each file, those added later too', async () => {
    const db = await seeded();
    await add(db, 'a.pdf');
    start(db);
    await settled(db, { 'a.pdf': 'draft' });

    await add(anotherConnection(db), 'b.pdf', 'c.pdf');

    await settled(db, { 'a.pdf': 'draft', 'b.pdf': 'draft', 'c.pdf': 'draft' });
    const { id } = (await listItems(db))[0]!;
    expect((await readDraft(db, id))?.content).toMatchObject({
      head: { title: { value: '灯火通明', isEdited: false } },
      views: [{ isSure: true, isKept: true }],
      figures: [{ isSure: false, isKept: false }],
    });
  });

  it('goes on after files that cannot be read, are no reports, or make the reader fail', async () => {
    const db = await seeded();
    const onError = vi.fn();
    await add(db, 'scan.pdf', 'recipe.txt', 'broken.pdf', 'good.pdf');

    start(db, {
      onError,
      read: (bytes, name) => {
        if (name === 'broken.pdf') return Promise.reject(new Error('out of order'));
        if (name === 'scan.pdf') return Promise.resolve({ isRead: false, reason: 'scan' });
        return Promise.resolve({ isRead: true, document: documentOf(bytes, name) });
      },
      extract: ({ text }) => Promise.resolve(draft(text.includes('recipe') ? { outcome: 'nothing-found' } : {})),
    });

    await settled(db, {
      'scan.pdf': 'scan',
      'recipe.txt': 'not-a-report',
      'broken.pdf': 'fault',
      'good.pdf': 'draft',
    });
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('out of order'));
  });

  it('knows a file again without reading it, also that of a saved report', async () => {
    const db = await seeded();
    const read = vi.fn(parts().read);
    const file = new File(['the same'], 'a.txt');
    await addFiles(db, [file], { kind: 'file' }, 1000);
    start(db, { read });
    await settled(db, { 'a.txt': 'draft' });
    const { id } = (await listItems(db))[0]!;
    const outcome = await saveDraft(db, id, { nowMs: Date.UTC(2026, 10, 30) });
    // What the fake reader calls the hash of the bytes is not the hash that the queue computes.
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const bytesSha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await db.documents.toCollection().modify({ bytesSha256 });

    await addFiles(db, [new File(['the same'], 'again.txt')], { kind: 'file' }, 2000);

    await settled(db, { 'a.txt': 'saved', 'again.txt': 'duplicate' });
    expect((await listItems(db))[0]).toMatchObject({
      sameAs: { kind: 'report', reportId: outcome.ok ? outcome.reportId : '' },
    });
    expect(read).toHaveBeenCalledOnce();
  });

  it('takes another text under the same head for a newer version', async () => {
    const db = await seeded();
    await add(db, 'a.pdf');
    start(db);
    await settled(db, { 'a.pdf': 'draft' });
    const { id } = (await listItems(db))[0]!;
    const outcome = await saveDraft(db, id, { nowMs: Date.UTC(2026, 10, 30) });

    await addText(db, '改正后的全文', 'b.pdf', { kind: 'file' }, 2000);

    await settled(db, { 'a.pdf': 'saved', 'b.pdf': 'draft' });
    const [newer] = await db.drafts.toArray();
    expect(newer?.versionOf).toBe(outcome.ok ? outcome.reportId : '');
  });

  it('applies the corrections of the house', async () => {
    const db = await seeded();
    const common = { publisher: '潮汐证券', changedAtMs: 1 };
    await db.corrections.bulkPut([
      { ...common, kind: 'rating', term: '建议关注', class: 'neutral' },
      { ...common, publisher: '别家证券', kind: 'metric', term: 'revenue', metric: { id: 'net-profit' } },
    ]);
    await add(db, 'a.pdf');

    start(db);

    await settled(db, { 'a.pdf': 'draft' });
    expect((await db.drafts.toArray())[0]?.content).toMatchObject({
      views: [{ row: { stanceClass: 'neutral' }, isEdited: false }],
      figures: [{ row: { metric: { id: 'revenue' } } }],
    });
  });

  it('stops a file that is canceled in another page, and reads the next one', async () => {
    const db = await seeded();
    await add(db, 'long.pdf', 'b.pdf');
    const other = anotherConnection(db);
    start(db, {
      read: (bytes, name, { signal, onProgress }) => {
        if (name !== 'long.pdf') return Promise.resolve({ isRead: true, document: documentOf(bytes, name) });
        return new Promise((resolve) => {
          const timer = setInterval(() => onProgress?.(1, 300), 5);
          signal?.addEventListener('abort', () => {
            clearInterval(timer);
            resolve({ isRead: false, reason: 'canceled' });
          });
        });
      },
    });
    await eventually(async () => expect(await outcomes(db)).toMatchObject({ 'long.pdf': 'reading' }));

    const { id } = (await listItems(other)).find(({ name }) => name === 'long.pdf')!;
    await cancelItem(other, id);

    await settled(db, { 'long.pdf': 'canceled', 'b.pdf': 'draft' });
  });

  it('reads each file in one of two pages only, and the other page goes on when it is closed', async () => {
    const db = await seeded();
    const locked = createLock();
    const names = ['a.pdf', 'b.pdf', 'c.pdf'];
    await add(db, ...names);
    let letGo = (): void => {};
    const first: string[] = [];
    const second: string[] = [];
    const readIn = (log: string[], isStuck: boolean): QueueParts['read'] => {
      return async (bytes, name, { signal }) => {
        log.push(name);
        if (isStuck && name === 'b.pdf') {
          await new Promise<void>((resolve) => {
            letGo = resolve;
            signal?.addEventListener('abort', () => resolve());
          });
          return { isRead: false, reason: 'canceled' };
        }
        return { isRead: true, document: documentOf(bytes, name) };
      };
    };
    const page = start(db, { locked, read: readIn(first, true) });
    start(anotherConnection(db), { locked, read: readIn(second, false) });
    await eventually(() => expect(first).toEqual(['a.pdf', 'b.pdf']));

    await page.close();
    letGo();

    await settled(db, { 'a.pdf': 'draft', 'b.pdf': 'draft', 'c.pdf': 'draft' });
    expect(second).toEqual(['b.pdf', 'c.pdf']);
  });

  it('finishes a batch of 50 files whose browser is killed twice', async () => {
    const db = await seeded();
    const names = Array.from({ length: 50 }, (_, at) => `${at}.pdf`);
    await add(db, ...names);
    /** Reads so many files, and then never answers again, like a killed browser. */
    const killedAfter = (count: number): QueueParts['read'] => {
      let left = count;
      return (bytes, name) =>
        left-- > 0 ? Promise.resolve({ isRead: true, document: documentOf(bytes, name) }) : new Promise(() => {});
    };
    const isDone = async (count: number): Promise<void> =>
      eventually(async () => expect(await db.drafts.count()).toBe(count));
    // Not closed: a killed browser closes nothing, and its lock goes with it.
    startQueue(anotherConnection(db), parts({ read: killedAfter(17) }));
    await isDone(17);
    startQueue(anotherConnection(db), parts({ read: killedAfter(20) }));
    await isDone(37);

    start(anotherConnection(db));

    await settled(db, Object.fromEntries(names.map((name) => [name, 'draft'])));
    expect(await db.documents.count()).toBe(50);
  }, 30_000);
});
