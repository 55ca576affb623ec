// Saved reports of the user's own: edit again, confirm, delete, export. Each change is one transaction with an undo.
import type { DraftContent, StoredDraft } from '../../model/draft.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { LibraryItem } from '../../model/library-item.ts';
import type { PackReport } from '../../model/pack.ts';
import type { Database, Original } from '../database.ts';
import { installTables, putPack, takePack, type WholePack } from '../installed-packs.ts';
import { refillPackFacts } from '../pack-facts.ts';
import { withoutUnused } from './documents.ts';
import { draftedItem } from './draft-items.ts';
import { factsOf } from './item-facts.ts';
import { itemOfReport, type Undoable } from './items.ts';
import { isOwnPackId } from './own-packs.ts';
import { withoutConfirmation } from './report-of-draft.ts';
import { refillReplaced } from './saving.ts';

const ownRow = async (db: Database, reportId: string): Promise<PackReport | undefined> =>
  isOwnPackId(reportId) ? db.packReports.get([reportId, reportId]) : undefined;

const field = <T>(value: T): { value: T; evidence: null; isEdited: boolean } => ({
  value,
  evidence: null,
  isEdited: false,
});

/** All facts are ticked: those that stay so are confirmed by saving. */
function contentOfReport({ report, views, figures }: PackReport, companies: DraftContent['companies']): DraftContent {
  const entry = <R extends { isConfirmed?: boolean | undefined }>(row: R) => ({
    row,
    isSure: true,
    isKept: true,
    isDropped: false,
    isEdited: false,
  });
  return {
    head: {
      title: field(report.title.zh ?? report.title.en ?? ''),
      publisher: field(report.publisher),
      asOf: field<string | null>(report.asOf),
      kind: field(report.kind ?? 'other'),
      codes: field(report.codes ?? []),
      analysts: field(report.analysts ?? []),
      sectorRating: field(report.sectorRating),
    },
    views: views.map(entry),
    figures: figures.map(entry),
    companies,
    isHeadConfirmed: true,
  };
}

/**
 * Makes a draft of a saved report, which stays as it is until the draft is saved.
 * @returns the id of the item, which is a draft now; null if the report is no own one.
 */
export function editReport(db: Database, reportId: string, nowMs: number): Promise<string | null> {
  const tables = [db.packs, db.packReports, db.drafts, db.libraryItems, db.documents];
  return db.transaction('rw', tables, async () => {
    const row = await ownRow(db, reportId);
    const document = row && (await db.documents.get(row.report.documentId ?? ''));
    if (!row || !document) return null;
    const open = await db.drafts.filter((draft) => draft.reportId === reportId).first();
    if (open) return open.id;
    const items = await db.libraryItems.where('documentId').equals(document.id).toArray();
    const item = items.find((one) => one.reportId === reportId) ?? itemOfReport(row.report);
    const pack = await db.packs.get(row.packId);
    const draft: StoredDraft = {
      id: item.id,
      documentId: document.id,
      name: item.name || document.name,
      addedAtMs: item.addedAtMs,
      changedAtMs: nowMs,
      content: contentOfReport(row, pack?.companies.filter(({ id }) => id.startsWith('unlisted-')) ?? []),
      reportId,
      ...(row.report.versionOf === undefined ? {} : { versionOf: row.report.versionOf }),
    };
    await db.drafts.put(draft);
    await db.libraryItems.put({ ...item, ...draftedItem(draft) });
    return item.id;
  });
}

interface Deleted {
  packs: WholePack[];
  documents: StoredDocument[];
  drafts: StoredDraft[];
  items: LibraryItem[];
  originals: Original[];
}

const deletionTables = (db: Database) => [
  ...installTables(db),
  db.directory,
  db.drafts,
  db.documents,
  db.libraryItems,
  db.originals,
];

/** The report, and the earlier versions that it replaces. */
async function withVersions(db: Database, reportId: string): Promise<string[]> {
  const row = await ownRow(db, reportId);
  if (!row) return [];
  const { versionOf } = row.report;
  return [reportId, ...(versionOf === undefined ? [] : await withVersions(db, versionOf))];
}

async function deleteOne(db: Database, reportId: string, deleted: Deleted): Promise<void> {
  const whole = await takePack(db, reportId);
  if (!whole) return;
  deleted.packs.push(whole);
  const documentIds = whole.reports.flatMap(({ report }) => report.documentId ?? []);
  const items = await db.libraryItems.filter((item) => item.reportId === reportId).toArray();
  const drafts = await db.drafts.filter((draft) => draft.reportId === reportId).toArray();
  const ids = [...new Set([...items, ...drafts].map(({ id }) => id))];
  deleted.items.push(...items);
  deleted.drafts.push(...drafts);
  deleted.originals.push(...(await db.originals.bulkGet(ids)).filter((one) => one !== undefined));
  await db.libraryItems.bulkDelete(ids);
  await db.drafts.bulkDelete(ids);
  await db.originals.bulkDelete(ids);
  deleted.documents.push(...(await withoutUnused(db, documentIds)));
}

/** Deletes own reports with their earlier versions, documents and files. @returns null if none was there. */
export async function deleteReports(db: Database, reportIds: readonly string[]): Promise<Undoable | null> {
  const deleted = await db.transaction('rw', deletionTables(db), async () => {
    const all: Deleted = { packs: [], documents: [], drafts: [], items: [], originals: [] };
    for (const reportId of reportIds) for (const one of await withVersions(db, reportId)) await deleteOne(db, one, all);
    return all;
  });
  if (deleted.packs.length === 0) return null;
  return {
    undo: () =>
      db.transaction('rw', deletionTables(db), async () => {
        await db.documents.bulkPut(deleted.documents);
        await db.drafts.bulkPut(deleted.drafts);
        await db.originals.bulkPut(deleted.originals);
        await db.libraryItems.bulkPut(deleted.items);
        // Earlier versions first, so that the facts of replaced ones leave when the newer one is back.
        for (const whole of deleted.packs.toReversed()) {
          await putPack(db, whole);
          for (const { report } of whole.reports) await refillReplaced(db, report.versionOf);
        }
      }),
  };
}

function confirmed(row: PackReport, nowMs: number): PackReport {
  const [views, figures] = [row.views.map(withoutConfirmation), row.figures.map(withoutConfirmation)];
  return { ...row, changedAtMs: nowMs, views, figures };
}

/** The user has checked all facts of the reports. @returns null if there was nothing to confirm. */
export async function confirmReports(
  db: Database,
  reportIds: readonly string[],
  nowMs: number,
): Promise<Undoable | null> {
  const put = async (rows: readonly PackReport[]): Promise<void> => {
    await db.packReports.bulkPut(rows);
    for (const row of rows) {
      await refillPackFacts(db, row.packId);
      const facts = factsOf(row);
      await db.libraryItems
        .where('documentId')
        .equals(row.report.documentId ?? '')
        .modify((item) => void Object.assign(item, { facts }));
    }
  };
  const tables = [...installTables(db), db.libraryItems];
  const before = await db.transaction('rw', tables, async () => {
    const rows = await Promise.all(reportIds.map((id) => ownRow(db, id)));
    const open = rows
      .filter((row) => row !== undefined)
      .filter(({ views, figures }) => [...views, ...figures].some(({ isConfirmed }) => isConfirmed === false));
    await put(open.map((row) => confirmed(row, nowMs)));
    return open;
  });
  if (before.length === 0) return null;
  return { undo: () => db.transaction('rw', tables, async () => put(before)) };
}
