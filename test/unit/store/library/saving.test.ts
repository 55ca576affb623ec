// Saving drafts as reports.
import { describe, expect, it } from 'vitest';
import { findDossier, findOwnFacts } from '../../../../lib/store/dossiers.ts';
import { listPacks } from '../../../../lib/store/installed-packs.ts';
import { ensureSeed } from '../../../../lib/store/seed.ts';
import { documentOfReport } from '../../../../lib/store/library/documents.ts';
import { editDraft, readDraft } from '../../../../lib/store/library/drafts.ts';
import { listItems, readOriginal } from '../../../../lib/store/library/items.ts';
import { keepOriginals } from '../../../../lib/store/library/kept-originals.ts';
import { confirmReports, deleteReports } from '../../../../lib/store/library/own-reports.ts';
import { saveAllSure, saveDraft } from '../../../../lib/store/library/saving.ts';
import { aFigure, aView } from '../../../support/builders.ts';
import { aDraft, aDraftContent, aFigureRow, aViewRow } from '../../../support/library.ts';
import { nowMs, input, reportId, seeds, withDraft, putDraft, contentOf, saved } from '../../../support/saved-drafts.ts';

describe('saveDraft', () => {
  it('makes a report of the ticked facts, which dossiers show', async () => {
    const db = await withDraft();

    await saved(db);

    const dossier = await findDossier(db, 'lamp-works');
    const views = dossier!.views.filter((view) => view.reportId === reportId);
    const figures = dossier!.figures.filter(({ figure }) => figure.reportId === reportId);
    expect(views).toMatchObject([{ stance: '买入', action: 'reiterate' }]);
    expect(views[0]).not.toHaveProperty('isConfirmed');
    expect(figures).toMatchObject([{ figure: { value: 12, metric: { id: 'revenue' } } }]);
    expect(await db.reports.get(reportId)).toMatchObject({
      title: { zh: '灯火通明' },
      publisher: '潮汐证券',
      asOf: '2026-10-08',
    });
  });

  it('keeps the document, and lists the item as saved', async () => {
    const db = await withDraft();

    await saved(db);

    expect(await documentOfReport(db, reportId)).toMatchObject({ name: 'lamp.pdf' });
    expect(await listItems(db)).toMatchObject([{ id: 'item-1', state: 'saved', reportId }]);
    expect(await readDraft(db, 'item-1')).toBeUndefined();
    expect(await db.originals.count()).toBe(0);
  });

  it('gives the sentence behind each fact, in the user’s part of a dossier only', async () => {
    const db = await withDraft();
    await saved(db);
    const [figure] = await db.figures.where('reportId').equals(reportId).primaryKeys();

    const { sentences } = await findOwnFacts(db, 'lamp-works');

    expect(sentences[figure!]).toMatchObject({ before: '2026年营业收入', marked: '12亿元' });
    expect(JSON.stringify(await findDossier(db, 'lamp-works'))).not.toContain('净利润3亿元');
  });

  it('keeps the file if the user wants it', async () => {
    const db = await withDraft();

    await keepOriginals(db, true);
    await saved(db);

    expect(await (await readOriginal(db, 'item-1'))?.text()).toBe('%PDF');
    await deleteReports(db, [reportId]);
    expect(await db.originals.count()).toBe(0);
  });

  it('is undone as a whole', async () => {
    const db = await withDraft();
    const before = await contentOf(db);

    await (await saved(db)).undo();

    expect(await contentOf(db)).toEqual(before);
  });

  it('keeps the report when the packaged facts change', async () => {
    const db = await withDraft();
    await saved(db);
    const before = await findDossier(db, 'lamp-works');

    await ensureSeed(db, 'next', () => Promise.resolve({ ...seeds, version: 'next' }));

    expect(await findDossier(db, 'lamp-works')).toEqual(before);
  });

  it.each([
    ['no title', { title: '' }, 'no-title'],
    ['no date', { asOf: null }, 'no-date'],
    ['a date in the future', { asOf: '2026-12-24' }, 'future-date'],
  ])('refuses a draft with %s, and changes nothing', async (_, values, problem) => {
    const db = await withDraft();
    await editDraft(db, 'item-1', { kind: 'head', values }, 2000);
    const before = await contentOf(db);

    expect(await saveDraft(db, 'item-1', input)).toEqual({ ok: false, problems: [{ kind: problem }] });
    expect(await contentOf(db)).toEqual(before);
  });

  it('refuses a draft of which nothing is ticked', async () => {
    const db = await withDraft();
    await editDraft(db, 'item-1', { kind: 'keep', ids: ['draft.view.1', 'draft.fig.1'], isKept: false }, 2000);

    expect(await saveDraft(db, 'item-1', input)).toEqual({ ok: false, problems: [{ kind: 'nothing-kept' }] });
  });

  it('leaves everything as it was if the disk is full', async () => {
    const db = await withDraft();
    const before = await contentOf(db);
    const fail = (): void => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.figures.hook('creating', fail);

    await expect(saveDraft(db, 'item-1', input)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    db.figures.hook('creating').unsubscribe(fail);

    expect(await contentOf(db)).toEqual(before);
  });

  it('is not listed among the packs, which the user installs and removes as files', async () => {
    const db = await withDraft();

    await saved(db);

    expect((await listPacks(db)).map(({ id }) => id)).toEqual([0]);
  });

  it('knows a company of the directory by its listing, and one that only the report names', async () => {
    const subject = { kind: 'company' as const, companyIds: ['300308.SZSE'], name: '中际旭创' };
    const unlisted = { kind: 'company' as const, companyId: 'unlisted-1a2b3c4d', name: '远灯科技' };
    const db = await withDraft({
      content: aDraftContent({
        views: [aViewRow({ row: aView({ id: 'draft.view.1', reportId: 'draft', subject: unlisted }) })],
        figures: [aFigureRow({ row: aFigure({ id: 'draft.fig.1', reportId: 'draft', subject }) })],
      }),
    });

    await saved(db);

    expect(await db.companies.get('300308.SZSE')).toMatchObject({ names: { zh: '中际旭创' }, status: 'listed' });
    expect(await db.companies.get('unlisted-1a2b3c4d')).toMatchObject({ names: { zh: '远灯科技' } });
  });
});

describe('saveAllSure', () => {
  it('saves the sure facts as not confirmed, and says which drafts lack something', async () => {
    const db = await withDraft();
    const undated = aDraftContent({
      head: { ...aDraftContent().head, asOf: { ...aDraftContent().head.asOf, value: null } },
    });
    await putDraft(db, aDraft({ id: 'item-2', documentId: 'd'.repeat(64), content: undated }));

    const outcome = await saveAllSure(db, ['item-1', 'item-2', 'gone'], input);

    expect(outcome).toMatchObject({ saved: ['item-1'], left: [{ id: 'item-2', problems: [{ kind: 'no-date' }] }] });
    expect(await db.figures.where('reportId').equals(reportId).toArray()).toMatchObject([
      { metric: { id: 'revenue' }, isConfirmed: false },
    ]);
    expect(await db.views.where('reportId').equals(reportId).first()).toMatchObject({ isConfirmed: false });
  });

  it('is undone as a whole', async () => {
    const db = await withDraft();
    await putDraft(db, aDraft({ id: 'item-2', documentId: 'd'.repeat(64) }));
    const before = await contentOf(db);

    await (await saveAllSure(db, ['item-1', 'item-2'], input)).undo();

    expect(await contentOf(db)).toEqual(before);
  });

  it('does not save what is ticked without being sure, but what the user edited', async () => {
    const db = await withDraft();
    await editDraft(db, 'item-1', { kind: 'figure', id: 'draft.fig.2', patch: { value: 4 } }, 2000);
    await editDraft(db, 'item-1', { kind: 'drop', ids: ['draft.fig.1'], isDropped: true }, 2001);

    await saveAllSure(db, ['item-1'], input);

    const figures = await db.figures.where('reportId').equals(reportId).toArray();
    expect(figures).toMatchObject([{ value: 4 }]);
    expect(figures[0]).not.toHaveProperty('isConfirmed');
  });

  it('can be confirmed later', async () => {
    const db = await withDraft();
    await saveAllSure(db, ['item-1'], input);
    const before = await contentOf(db);

    const confirmed = await confirmReports(db, [reportId], nowMs + 1);

    expect(await db.views.where('reportId').equals(reportId).first()).not.toHaveProperty('isConfirmed');
    expect(await confirmReports(db, [reportId], nowMs + 2)).toBeNull();
    await confirmed?.undo();
    expect(await contentOf(db)).toEqual(before);
  });
});
