// Saved reports: deleted, edited again, exported.
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/store/facts.ts';
import { editDraft, readDraft } from '../../../../lib/store/library/drafts.ts';
import { evidenceOf } from '../../../../lib/store/library/evidence.ts';
import { exportPack } from '../../../../lib/store/library/export-pack.ts';
import { listItems, removeItems } from '../../../../lib/store/library/items.ts';
import { deleteReports, editReport } from '../../../../lib/store/library/own-reports.ts';
import { readPack } from '../../../../lib/packs/validate.ts';
import { aDocumentRow } from '../../../support/library.ts';
import { nowMs, reportId, seeds, withDraft, contentOf, saved } from '../../../support/saved-drafts.ts';

describe('deleteReports', () => {
  it('removes facts, document and item, and brings all back', async () => {
    const db = await withDraft();
    const empty = await readFacts(db);
    await saved(db);
    const before = await contentOf(db);

    const deleted = await deleteReports(db, [reportId, reportId, 'spring-report']);

    expect(await readFacts(db)).toEqual(empty);
    expect(await listItems(db)).toEqual([]);
    expect(await db.documents.count()).toBe(0);
    await deleted?.undo();
    expect(await contentOf(db)).toEqual(before);
  });

  it('never removes a packaged report', async () => {
    const db = await withDraft();
    const before = await contentOf(db);

    expect(await deleteReports(db, ['spring-report'])).toBeNull();
    expect(await contentOf(db)).toEqual(before);
  });
});

describe('evidenceOf', () => {
  it('is the report and the place of a fact, while its document is there', async () => {
    const db = await withDraft();
    await saved(db);
    const figure = (await db.figures.where('reportId').equals(reportId).first())!;

    expect(await evidenceOf(db, figure.id)).toEqual({ reportId, span: figure.evidence[0] });
    await db.documents.clear();
    expect(await evidenceOf(db, figure.id)).toBeNull();
  });

  it('is nothing for packaged facts and unknown ones', async () => {
    const db = await withDraft();
    const packaged = (await db.figures.toCollection().first())!;

    expect(await evidenceOf(db, packaged.id)).toBeNull();
    expect(await evidenceOf(db, 'no such fact')).toBeNull();
  });
});

describe('editReport', () => {
  it('replaces the report when the draft is saved, and keeps the ids of its facts', async () => {
    const db = await withDraft();
    await saved(db);
    const ids = await db.figures.where('reportId').equals(reportId).primaryKeys();

    const item = await editReport(db, reportId, nowMs);
    const figure = (await readDraft(db, item!))!.content.figures[0]!.row.id;
    await editDraft(db, item!, { kind: 'figure', id: figure, patch: { value: 14 } }, nowMs);
    await editDraft(db, item!, { kind: 'head', values: { asOf: '2026-10-09' } }, nowMs);

    expect(await saved(db, item!)).toMatchObject({ reportId });
    expect(await db.figures.bulkGet(ids)).toMatchObject([{ value: 14 }]);
    expect(await db.reports.get(reportId)).toMatchObject({ asOf: '2026-10-09' });
    expect(await listItems(db)).toMatchObject([{ id: 'item-1', state: 'saved', reportId }]);
  });

  it('leaves the report as it was if the draft is dropped', async () => {
    const db = await withDraft();
    await saved(db);
    const before = await contentOf(db);

    const item = await editReport(db, reportId, nowMs);
    expect(await editReport(db, reportId, nowMs)).toBe(item);
    await editDraft(db, item!, { kind: 'head', values: { title: '别的标题' } }, nowMs);
    await removeItems(db, [item!]);

    const after = await contentOf(db);
    expect(after.facts).toEqual(before.facts);
    expect(after.user).toEqual(before.user);
    expect(await listItems(db)).toMatchObject([{ id: 'item-1', state: 'saved', about: { title: '灯火通明' } }]);
  });

  it('knows no packaged report', async () => {
    const db = await withDraft();

    expect(await editReport(db, 'spring-report', nowMs)).toBeNull();
  });
});

describe('exportPack', () => {
  it('writes a valid pack, with the texts only if they may be passed on', async () => {
    const text = aDocumentRow().text;
    const db = await withDraft();
    await saved(db);
    const read = (file: string) => readPack(file, { shared: seeds.shared, nowMs });

    const bare = read(
      await exportPack(db, [reportId, 'spring-report'], { title: '我的研报', nowMs, areDocumentsIncluded: false }),
    );
    const whole = read(await exportPack(db, [reportId], { title: '我的研报', nowMs, areDocumentsIncluded: true }));

    expect(bare).toMatchObject({ ok: true, pack: { reports: [{ id: reportId }], figures: [{ value: 12 }] } });
    expect(bare).not.toHaveProperty('pack.documents');
    expect(bare).not.toHaveProperty('pack.reports.0.documentId');
    expect(whole).toMatchObject({ ok: true, pack: { documents: [{ reportId, text }] } });
  });
});
