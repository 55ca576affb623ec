// Newer versions of a saved report.
import { describe, expect, it } from 'vitest';
import { findDossier } from '../../../../lib/store/dossiers.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { differenceOfDraft } from '../../../../lib/store/library/differences.ts';
import { listItems } from '../../../../lib/store/library/items.ts';
import { deleteReports } from '../../../../lib/store/library/own-reports.ts';
import { saveAllSure } from '../../../../lib/store/library/saving.ts';
import { aFigure } from '../../../support/builders.ts';
import { aDraft, aDraftContent, aFigureRow, anUnsureRow } from '../../../support/library.ts';
import { input, reportId, withDraft, putDraft, contentOf, saved } from '../../../support/saved-drafts.ts';

describe('a newer version', () => {
  async function withVersion(): Promise<Database> {
    const db = await withDraft();
    await saved(db);
    const newer = aDraft({
      id: 'item-2',
      documentId: 'd'.repeat(64),
      versionOf: reportId,
      content: aDraftContent({
        figures: [
          aFigureRow({ row: aFigure({ id: 'draft.fig.1', reportId: 'draft', period: '2026', value: 13 }) }),
          anUnsureRow({ isKept: true }),
        ],
      }),
    });
    await putDraft(db, newer);
    return db;
  }
  const ofCompany = async (db: Database) => (await findDossier(db, 'lamp-works'))!.figures.map(({ figure }) => figure);

  it('says which facts differ', async () => {
    const db = await withVersion();

    expect(await differenceOfDraft(db, 'item-2')).toMatchObject({
      reportId,
      views: [],
      figures: [
        { before: { value: 12 }, after: { value: 13 } },
        { before: null, after: { metric: { id: 'net-profit' } } },
      ],
    });
    expect(await differenceOfDraft(db, 'gone')).toBeNull();
  });

  it('takes the place of the earlier one, whose document and facts stay', async () => {
    const db = await withVersion();

    await saved(db, 'item-2');

    expect(
      (await ofCompany(db)).filter(({ metric, reportId: of }) => metric.id === 'revenue' && of !== 'spring-report'),
    ).toMatchObject([{ value: 13 }]);
    expect(await db.packReports.get([reportId, reportId])).toMatchObject({ figures: [{ value: 12 }] });
    expect(await db.documents.get('a'.repeat(64))).toBeDefined();
    expect((await listItems(db)).filter(({ state }) => state === 'saved')).toHaveLength(1);
  });

  it('gives its place back when it is undone', async () => {
    const db = await withVersion();
    const before = await contentOf(db);

    await (await saved(db, 'item-2')).undo();

    expect(await contentOf(db)).toEqual(before);
  });

  it('is known at saving, if both versions were drafts', async () => {
    const db = await withDraft();
    await putDraft(db, aDraft({ id: 'item-2', documentId: 'd'.repeat(64) }));
    const before = await contentOf(db);

    const outcome = await saveAllSure(db, ['item-1', 'item-2'], input);

    expect((await listItems(db)).filter(({ state }) => state === 'saved')).toHaveLength(1);
    expect((await ofCompany(db)).filter(({ reportId: of }) => of !== 'spring-report')).toHaveLength(1);
    await outcome.undo();
    expect(await contentOf(db)).toEqual(before);
  });

  it('stands alone if the earlier one was deleted meanwhile', async () => {
    const db = await withVersion();
    await deleteReports(db, [reportId]);

    const { reportId: newer } = await saved(db, 'item-2');

    expect(await db.reports.get(newer)).not.toHaveProperty('versionOf');
  });

  it('is deleted with the earlier one, and both come back', async () => {
    const db = await withVersion();
    const { reportId: newer } = await saved(db, 'item-2');
    const before = await contentOf(db);

    const deleted = await deleteReports(db, [newer]);

    expect(await db.packReports.count()).toBe(0);
    expect(await db.documents.count()).toBe(0);
    await deleted?.undo();
    expect(await contentOf(db)).toEqual(before);
  });
});
