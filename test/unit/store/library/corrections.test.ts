// What the user's corrections of one house teach about its next drafts.
import { describe, expect, it } from 'vitest';
import { listCorrections, removeCorrection } from '../../../../lib/store/library/corrections.ts';
import { editDraft } from '../../../../lib/store/library/drafts.ts';
import { aView } from '../../../support/builders.ts';
import { aDraftContent, aViewRow, placeOf } from '../../../support/library.ts';
import { withDraft, saved } from '../../../support/saved-drafts.ts';

describe('corrections', () => {
  const renamed = { kind: 'company' as const, companyId: 'unlisted-1a2b3c4d', name: '灯塔' };
  const content = aDraftContent({
    views: [
      aViewRow({
        row: aView({ id: 'draft.view.1', reportId: 'draft', subject: renamed, evidence: [placeOf('灯塔')] }),
      }),
    ],
  });

  it('are learned by saving, for the house, and forgotten by undo', async () => {
    const db = await withDraft({ content });
    await editDraft(
      db,
      'item-1',
      { kind: 'subject', ids: ['draft.view.1'], subject: { companyId: 'lamp-works', name: '灯塔制造' } },
      2000,
    );
    const metric = { id: 'gross-profit', zh: '毛利' };
    await editDraft(db, 'item-1', { kind: 'figure', id: 'draft.fig.1', patch: { metric } }, 2001);
    await editDraft(db, 'item-1', { kind: 'view', id: 'draft.view.1', patch: { stanceClass: 'neutral' } }, 2002);

    const outcome = await saved(db);

    expect(await listCorrections(db)).toMatchObject([
      { kind: 'company', publisher: '潮汐证券', term: '灯塔', companyId: 'lamp-works' },
      { kind: 'metric', term: 'revenue', metric },
      { kind: 'rating', term: '建议关注', class: 'neutral' },
    ]);
    await outcome.undo();
    expect(await listCorrections(db)).toEqual([]);
  });

  it('do not take a mistake in one sentence for another meaning of a known name', async () => {
    const db = await withDraft();
    await editDraft(
      db,
      'item-1',
      { kind: 'subject', ids: 'all', subject: { companyId: 'rope-yard', name: '绳厂' } },
      2000,
    );

    await saved(db);

    expect(await listCorrections(db)).toEqual([]);
  });

  it('can be removed, and brought back', async () => {
    const db = await withDraft();
    const row = { kind: 'rating', publisher: '潮汐证券', term: '乘潮', class: 'focus', changedAtMs: 1 } as const;
    await db.corrections.put(row);

    const removed = await removeCorrection(db, row);

    expect(await listCorrections(db)).toEqual([]);
    expect(await removeCorrection(db, row)).toBeNull();
    await removed?.undo();
    expect(await listCorrections(db)).toEqual([row]);
  });
});
