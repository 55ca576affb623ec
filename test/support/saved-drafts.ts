// Drafts in a database, saved as reports.
import type { Database } from '../../lib/store/database.ts';
import { readFacts } from '../../lib/store/facts.ts';
import { saveDraft } from '../../lib/store/library/saving.ts';
import type { StoredDraft } from '../../lib/model/draft.ts';
import { someSeeds } from './builders.ts';
import { aDocumentRow, aDraft } from './library.ts';
import { seededDatabase } from './store.ts';
import { readUserTables } from './user-state.ts';

export const nowMs = Date.UTC(2026, 10, 30);
export const input = { nowMs };
export const reportId = `own.20261008.${'a'.repeat(16)}`;
export const seeds = someSeeds({ shared: [{ kind: 'metric', id: 'net-profit', zh: '净利润', weight: 8 }] });

export async function withDraft(overrides: Partial<StoredDraft> = {}): Promise<Database> {
  const db = await seededDatabase(seeds);
  await putDraft(db, aDraft(overrides));
  return db;
}

export async function putDraft(db: Database, draft: StoredDraft): Promise<void> {
  await db.documents.put(aDocumentRow({ id: draft.documentId }));
  await db.drafts.put(draft);
  await db.libraryItems.put({
    id: draft.id,
    name: draft.name,
    origin: { kind: 'file' },
    addedAtMs: draft.addedAtMs,
    size: 12,
    state: 'draft',
    documentId: draft.documentId,
  });
  await db.originals.put({ id: draft.id, file: new Blob(['%PDF']) });
}

/** All rows that a save may change. */
export const contentOf = async (db: Database) => ({
  facts: await readFacts(db),
  user: await readUserTables(db),
  items: await db.libraryItems.toArray(),
  files: await db.originals.toCollection().primaryKeys(),
});

export async function saved(db: Database, id = 'item-1') {
  const outcome = await saveDraft(db, id, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}
