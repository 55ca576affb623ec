import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/store/database.ts';
import { listLibraryReports } from '../../../../lib/store/library-reports.ts';
import { confirmReports, deleteReports } from '../../../../lib/store/library/own-reports.ts';
import { saveAllSure } from '../../../../lib/store/library/saving.ts';
import { backupOf, restoreInto } from '../../../support/backups.ts';
import { someSeeds } from '../../../support/builders.ts';
import { aDocumentRow, aDraft } from '../../../support/library.ts';
import { seededDatabase } from '../../../support/store.ts';

const reportId = `own.20261008.${'a'.repeat(16)}`;
const nowMs = Date.UTC(2026, 10, 30);

async function library(): Promise<Database> {
  const db = await seededDatabase(someSeeds());
  await db.documents.put(aDocumentRow());
  await db.drafts.put(aDraft());
  await saveAllSure(db, ['item-1'], { nowMs });
  return db;
}

const counts = async (db: Database): Promise<unknown[]> =>
  (await listLibraryReports(db)).map(({ report, companies, viewCount, figureCount, unconfirmedCount }) => [
    report.id,
    companies.map(({ id }) => id),
    viewCount,
    figureCount,
    unconfirmedCount,
  ]);

const packaged = ['spring-report', ['lamp-works'], 1, 1, 0];

describe('listLibraryReports', () => {
  it('counts the facts of packaged and own reports', async () => {
    expect(await counts(await library())).toEqual([[reportId, ['lamp-works'], 1, 1, 2], packaged]);
  });

  it('does not read the facts of own reports, of which there may be a hundred thousand', async () => {
    const db = await library();
    await db.figures.where('reportId').equals(reportId).delete();

    expect(await counts(db)).toContainEqual([reportId, ['lamp-works'], 1, 1, 2]);
  });

  it('follows the confirmation of a report, and its undo', async () => {
    const db = await library();

    const confirmed = await confirmReports(db, [reportId], nowMs);
    expect(await counts(db)).toContainEqual([reportId, ['lamp-works'], 1, 1, 0]);

    await confirmed?.undo();
    expect(await counts(db)).toContainEqual([reportId, ['lamp-works'], 1, 1, 2]);
  });

  it('counts the facts of reports that a restore brings, new or older than those that are here', async () => {
    const db = await library();
    const backup = await backupOf(db);
    const other = await seededDatabase(someSeeds());
    await confirmReports(db, [reportId], nowMs);

    await restoreInto(db, backup, 'replace');
    await restoreInto(other, backup, 'merge');

    expect(await counts(db)).toContainEqual([reportId, ['lamp-works'], 1, 1, 2]);
    expect(await counts(other)).toContainEqual([reportId, ['lamp-works'], 1, 1, 2]);
    expect((await other.libraryItems.toArray()).map(({ facts }) => facts?.figures)).toEqual([1]);
  });

  it('lists no report that was deleted', async () => {
    const db = await library();

    await deleteReports(db, [reportId]);

    expect(await counts(db)).toEqual([packaged]);
  });
});
