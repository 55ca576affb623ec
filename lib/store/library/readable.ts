// What the reader shows of the library: the text of a report or draft, and its file if it was kept.
import type { Document } from '../../model/document.ts';
import type { Database } from '../database.ts';
import { documentOfReport, readDocument } from './documents.ts';

export interface Readable {
  /** Of the report, else of the file. */
  title: string;
  /** Name of the file; empty for pasted text and attached documents. */
  name: string;
  document: Pick<Document, 'id' | 'kind' | 'text' | 'pages' | 'boxes'>;
  /** null if it was not kept. */
  original: Blob | null;
}

/** A document that the user attached to a packaged report has text only. */
async function attachedDocument(db: Database, reportId: string): Promise<Readable['document'] | undefined> {
  const text = (await db.sources.get(reportId))?.text;
  return text === undefined ? undefined : { id: reportId, kind: 'text', text, pages: [], boxes: [] };
}

async function ofReport(db: Database, reportId: string): Promise<Readable | null> {
  const report = await db.reports.get(reportId);
  const document = (await documentOfReport(db, reportId)) ?? (await attachedDocument(db, reportId));
  if (!report || !document) return null;
  const items = await db.libraryItems.where('documentId').equals(document.id).toArray();
  const item = items.find((one) => one.reportId === reportId);
  const original = await db.originals.get(item?.id ?? reportId);
  const title = report.title.zh ?? report.title.en ?? '';
  return { title, name: item?.name ?? '', document, original: original?.file ?? null };
}

async function ofItem(db: Database, itemId: string): Promise<Readable | null> {
  const [item, draft] = await Promise.all([db.libraryItems.get(itemId), db.drafts.get(itemId)]);
  const document = await readDocument(db, itemId);
  const name = item?.name ?? draft?.name;
  if (!document || name === undefined) return null;
  const original = await db.originals.get(itemId);
  return { title: draft?.content.head.title.value || name, name, document, original: original?.file ?? null };
}

/** @returns null if the report or item is gone, or its document was never attached. */
export const readReadable = (
  db: Database,
  source: { kind: 'report' | 'item'; id: string },
): Promise<Readable | null> => (source.kind === 'report' ? ofReport(db, source.id) : ofItem(db, source.id));
