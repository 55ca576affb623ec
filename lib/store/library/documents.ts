// Documents of drafts and own reports.
import { documentOfRow, type Document, type StoredDocument } from '../../model/document.ts';
import type { SameAs } from '../../model/library-item.ts';
import type { Database } from '../database.ts';

async function documentById(db: Database, id: string | undefined): Promise<Document | undefined> {
  const row = id === undefined ? undefined : await db.documents.get(id);
  return row && documentOfRow(row);
}

/** The document of a draft or of a saved item. */
export async function readDocument(db: Database, itemId: string): Promise<Document | undefined> {
  const [draft, item] = await Promise.all([db.drafts.get(itemId), db.libraryItems.get(itemId)]);
  return documentById(db, draft?.documentId ?? item?.documentId);
}

/** The document that a saved report was read from. */
export const documentOfReport = async (db: Database, reportId: string): Promise<Document | undefined> =>
  documentById(db, (await db.reports.get(reportId))?.documentId);

/** What the document was used for before: a saved report, else a draft. */
async function useOf(db: Database, documentId: string): Promise<SameAs | null> {
  const saved = await db.packReports.where('report.documentId').equals(documentId).first();
  if (saved) return { kind: 'report', reportId: saved.reportId };
  const draft = await db.drafts.where('documentId').equals(documentId).first();
  return draft ? { kind: 'item', itemId: draft.id } : null;
}

/**
 * Whether the library has the file or its text already, in a report (also a packaged one) or in a draft.
 * @param hashes of the bytes and of the text, in hex.
 */
export function findSame(db: Database, hashes: readonly string[]): Promise<SameAs | null> {
  return db.transaction('r', [db.documents, db.drafts, db.packReports, db.reports], async () => {
    const byBytes = await db.documents.where('bytesSha256').anyOf(hashes).primaryKeys();
    for (const id of new Set([...byBytes, ...hashes])) {
      const use = await useOf(db, id);
      if (use) return use;
    }
    const packaged = await db.reports.filter(({ source }) => hashes.includes(source.sha256)).first();
    return packaged ? { kind: 'report', reportId: packaged.id } : null;
  });
}

/** Deletes those that neither a draft nor a report needs. @returns their rows, for undo. */
export async function withoutUnused(db: Database, documentIds: readonly string[]): Promise<StoredDocument[]> {
  const removed: StoredDocument[] = [];
  for (const id of new Set(documentIds)) {
    const document = await db.documents.get(id);
    if (!document || (await useOf(db, id))) continue;
    await db.documents.delete(id);
    removed.push(document);
  }
  return removed;
}
