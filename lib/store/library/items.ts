// Library items: the files and texts that the user gave, each with its state. Only lib/store/library writes them.
import type { ItemAbout, ItemFailure, ItemOrigin, LibraryItem } from '../../model/library-item.ts';
import type { Report } from '../../model/report.ts';
import type { Database } from '../database.ts';
import { isOfFullDisk } from '../errors.ts';
import { withoutUnused } from './documents.ts';
import { itemOfDraft } from './draft-items.ts';
import { isOwnPackId } from './own-packs.ts';

/** Undoes the whole change, in one transaction. */
export interface Undoable {
  undo: () => Promise<void>;
}

export interface AddOutcome {
  /** Ids of the new items. */
  added: string[];
  /** Names of the files that did not fit into the browser's storage. The others are kept. */
  refused: string[];
}

export const aboutReport = ({ title, publisher, asOf, codes = [] }: Report): ItemAbout => ({
  title: title.zh ?? title.en ?? '',
  publisher,
  asOf,
  codes,
});

/** The item of a saved report that has none, as after a restore. */
export const itemOfReport = (report: Report): LibraryItem => ({
  id: report.id,
  name: '',
  origin: { kind: 'file' },
  addedAtMs: 0,
  size: 0,
  state: 'saved',
  reportId: report.id,
  about: aboutReport(report),
  ...(report.documentId === undefined ? {} : { documentId: report.documentId }),
});

/**
 * Newest first. Saved reports and drafts of a backup have an item too; items whose report or draft was removed elsewhere have
 * none.
 */
export function listItems(db: Database): Promise<LibraryItem[]> {
  return db.transaction('r', [db.libraryItems, db.drafts, db.reports], async () => {
    const [items, draftIds, reports] = await Promise.all([
      db.libraryItems.toArray(),
      db.drafts.toCollection().primaryKeys(),
      db.reports.filter(({ packId }) => isOwnPackId(packId)).toArray(),
    ]);
    const drafts = new Set(draftIds);
    const saved = new Map(reports.map((report) => [report.id, report]));
    const isThere = ({ id, state, reportId }: LibraryItem): boolean =>
      state === 'draft' ? drafts.has(id) : state !== 'saved' || saved.has(reportId ?? '');
    const present = items.filter(isThere).map((item) => {
      const report = item.state === 'saved' ? saved.get(item.reportId ?? '') : undefined;
      return report ? { ...item, about: aboutReport(report) } : item;
    });
    const known = new Set(present.map(({ id }) => id));
    const listed = new Set(present.map(({ reportId }) => reportId));
    const lost = await db.drafts.bulkGet(draftIds.filter((id) => !known.has(id)));
    const ofDrafts = lost.flatMap((draft) => (draft ? [itemOfDraft(draft)] : []));
    for (const { reportId } of ofDrafts) listed.add(reportId);
    const ofReports = reports.filter(({ id }) => !listed.has(id)).map(itemOfReport);
    return [...present, ...ofDrafts, ...ofReports].toSorted((a, b) => b.addedAtMs - a.addedAtMs);
  });
}

export const readItem = (db: Database, id: string): Promise<LibraryItem | undefined> => db.libraryItems.get(id);

interface Given {
  file: File;
  origin: ItemOrigin;
  addedAtMs: number;
}

/** All or none. */
async function addItems(db: Database, given: readonly Given[]): Promise<string[]> {
  const items = given.map(({ file, origin, addedAtMs }): LibraryItem => ({
    id: crypto.randomUUID(),
    name: file.name,
    origin,
    addedAtMs,
    size: file.size,
    state: 'waiting',
  }));
  await db.transaction('rw', [db.libraryItems, db.originals], async () => {
    await db.originals.bulkPut(items.map(({ id }, at) => ({ id, file: given[at]!.file })));
    await db.libraryItems.bulkPut(items);
  });
  return items.map(({ id }) => id);
}

/**
 * Each file is an item that waits, with its bytes. They are added at once, so that a browser that is killed while the first
 * ones are read has lost none; one by one only if there is no space for all.
 */
export async function addFiles(
  db: Database,
  files: readonly File[],
  origin: ItemOrigin,
  nowMs: number,
): Promise<AddOutcome> {
  const given = files.map((file, at): Given => ({ file, origin, addedAtMs: nowMs + at }));
  try {
    return { added: await addItems(db, given), refused: [] };
  } catch (error) {
    if (!isOfFullDisk(error)) throw error;
  }
  const outcome: AddOutcome = { added: [], refused: [] };
  for (const one of given) {
    try {
      outcome.added.push(...(await addItems(db, [one])));
    } catch (error) {
      // The next file may be smaller.
      if (!isOfFullDisk(error)) throw error;
      outcome.refused.push(one.file.name);
    }
  }
  return outcome;
}

/** In UTF-16 units: as much of the first line as a list shows. */
const longestName = 60;

const firstLine = (text: string): string => (/\S.*/.exec(text)?.[0] ?? '').trim().slice(0, longestName);

/** @param name empty for pasted text, which is then called by its first line. */
export const addText = (
  db: Database,
  text: string,
  name: string,
  origin: ItemOrigin,
  nowMs: number,
): Promise<AddOutcome> =>
  addFiles(db, [new File([text], name || firstLine(text), { type: 'text/plain' })], origin, nowMs);

/** A failed item waits again. @returns false if its file is no longer here. */
export function retryItem(db: Database, id: string): Promise<boolean> {
  return db.transaction('rw', [db.libraryItems, db.originals], async () => {
    const item = await db.libraryItems.get(id);
    if (item?.state !== 'failed' || !(await db.originals.get(id))) return false;
    await db.libraryItems.put(waitingItem(item));
    return true;
  });
}

/** Without what only a reading or a failed item has. */
export function bareItem(item: LibraryItem): LibraryItem {
  const { reason: _, done: __, total: ___, starts: ____, ...bare } = item;
  return bare;
}

export const waitingItem = (item: LibraryItem): LibraryItem => ({ ...bareItem(item), state: 'waiting' });

export const failedItem = (item: LibraryItem, reason: ItemFailure): LibraryItem => ({
  ...bareItem(item),
  state: 'failed',
  reason,
});

/** Stops a waiting or reading item: it fails as `canceled`. */
export function cancelItem(db: Database, id: string): Promise<void> {
  return db.transaction('rw', db.libraryItems, async () => {
    const item = await db.libraryItems.get(id);
    if (item?.state === 'waiting' || item?.state === 'reading') await db.libraryItems.put(failedItem(item, 'canceled'));
  });
}

const isGone = ({ state }: LibraryItem): boolean => state !== 'saved';

/**
 * Removes items with their drafts, but no saved report: the draft of an edit is dropped, and the report stays as it was.
 * @returns null if none was there.
 */
export async function removeItems(db: Database, ids: readonly string[]): Promise<Undoable | null> {
  const tables = [db.libraryItems, db.originals, db.drafts, db.documents, db.packReports];
  const before = await db.transaction('rw', tables, async () => {
    const items = (await db.libraryItems.bulkGet([...ids])).filter((item) => item !== undefined).filter(isGone);
    const drafts = (await db.drafts.bulkGet([...ids])).filter((draft) => draft !== undefined);
    const removed = [...new Set([...items, ...drafts].map(({ id }) => id))];
    const originals = (await db.originals.bulkGet(removed)).filter((original) => original !== undefined);
    const edited = items.filter(({ reportId }) => reportId !== undefined);
    await db.libraryItems.bulkDelete(removed);
    await db.libraryItems.bulkPut(edited.map((item) => ({ ...item, state: 'saved' as const })));
    await db.originals.bulkDelete(removed.filter((id) => !edited.some((item) => item.id === id)));
    await db.drafts.bulkDelete(removed);
    const documents = await withoutUnused(
      db,
      drafts.map(({ documentId }) => documentId),
    );
    return { items, drafts, originals, documents };
  });
  if (before.items.length + before.drafts.length === 0) return null;
  return {
    undo: () =>
      db.transaction('rw', tables, async () => {
        await db.documents.bulkPut(before.documents);
        await db.drafts.bulkPut(before.drafts);
        await db.originals.bulkPut(before.originals);
        await db.libraryItems.bulkPut(before.items);
      }),
  };
}

/** The file as the user gave it; undefined if it was not kept. */
export const readOriginal = async (db: Database, id: string): Promise<Blob | undefined> =>
  (await db.originals.get(id))?.file;
