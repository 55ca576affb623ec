// Own reports, drafts and corrections in a backup: on another device, everything is there but the files.
import { expect, it } from 'vitest';
import { findDossier, findOwnFacts } from '../../../../lib/store/dossiers.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { documentOfReport } from '../../../../lib/store/library/documents.ts';
import { editDraft } from '../../../../lib/store/library/drafts.ts';
import { addFiles, listItems } from '../../../../lib/store/library/items.ts';
import { deleteReports } from '../../../../lib/store/library/own-reports.ts';
import { saveDraft } from '../../../../lib/store/library/saving.ts';
import { undoRestore } from '../../../../lib/store/backup/restore.ts';
import { backupOf, restoreInto, stagedIn } from '../../../support/backups.ts';
import { someSeeds } from '../../../support/builders.ts';
import { aDocumentRow, aDraft } from '../../../support/library.ts';
import { seededDatabase } from '../../../support/store.ts';
import { readUserTables } from '../../../support/user-state.ts';

const reportId = `own.20261008.${'a'.repeat(16)}`;

/** A saved report, and a draft that the user has edited. */
async function libraryWithBoth(): Promise<Database> {
  const db = await seededDatabase(someSeeds());
  for (const [id, documentId] of [
    ['item-1', 'a'.repeat(64)],
    ['item-2', 'd'.repeat(64)],
  ] as const) {
    await db.documents.put(aDocumentRow({ id: documentId }));
    await db.drafts.put(aDraft({ id, documentId }));
  }
  await saveDraft(db, 'item-1', { nowMs: Date.UTC(2026, 10, 30) });
  await editDraft(db, 'item-2', { kind: 'head', values: { title: '改过的标题' } }, 2000);
  await addFiles(db, [new File(['%PDF'], 'waits.pdf')], { kind: 'file' }, 3000);
  return db;
}

it('lists saved reports and drafts on another device, with their documents', async () => {
  const other = await seededDatabase(someSeeds());

  await restoreInto(other, await backupOf(await libraryWithBoth()), 'merge');

  expect((await listItems(other)).map(({ state, about }) => `${state} ${about?.title}`).toSorted()).toEqual([
    'draft 改过的标题',
    'saved 灯火通明',
  ]);
  expect(await documentOfReport(other, reportId)).toMatchObject({ name: 'lamp.pdf' });
  expect((await findDossier(other, 'lamp-works'))?.views.map((view) => view.reportId)).toContain(reportId);
  expect(Object.keys((await findOwnFacts(other, 'lamp-works')).sentences)).toContain(`${reportId}.view.1`);
});

it('shows in the preview what a restore would add', async () => {
  const other = await seededDatabase(someSeeds());

  const { differences } = await stagedIn(other, await backupOf(await libraryWithBoth()));

  expect(differences).toMatchObject({
    packs: { added: 1 },
    packReports: { added: 1 },
    documents: { added: 2 },
    drafts: { added: 1 },
  });
});

it('gives a deleted report back, and leaves files that wait', async () => {
  const db = await libraryWithBoth();
  const backup = await backupOf(db);
  await deleteReports(db, [reportId]);
  const before = await readUserTables(db);

  await restoreInto(db, backup, 'replace');

  expect((await listItems(db)).map(({ state }) => state).toSorted()).toEqual(['draft', 'saved', 'waiting']);
  await undoRestore(db);
  expect(await readUserTables(db)).toEqual(before);
});
