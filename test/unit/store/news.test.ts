// Must be the first import: Dexie looks for IndexedDB when it loads.
import { freshDatabase } from '../../support/store.ts';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../lib/store/database.ts';
import { initializeSeen, listNews, markSeen } from '../../../lib/store/news.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';

const autumn = aReport({ id: 'autumn', asOf: '2025-10-31' });
const winter = aReport({ id: 'winter', asOf: '2026-01-15' });

async function lookedAt(): Promise<Database> {
  const db = freshDatabase();
  await db.reports.add(aReport({ id: 'old' }));
  await db.views.add(aView({ id: 'old.view', reportId: 'old', subject: companySubject('lamp-works') }));
  await addWatch(db, 'lamp-works', 1000);
  await addWatch(db, 'rope-yard', 2000);
  await initializeSeen(db);
  return db;
}

describe('listNews', () => {
  it('is empty on the first use and before it', async () => {
    const db = await lookedAt();
    expect(await listNews(db)).toEqual([]);
    await db.meta.clear();
    expect(await listNews(db)).toEqual([]);
  });

  it('lists new reports about watched companies, latest first', async () => {
    const db = await lookedAt();
    await db.reports.bulkAdd([autumn, winter]);
    await db.views.add(aView({ id: 'v', reportId: 'autumn', subject: companySubject('lamp-works') }));
    await db.figures.add(aFigure({ id: 'f', reportId: 'winter', subject: figureSubject(['rope-yard', 'salt-pans']) }));
    await initializeSeen(db);

    expect(await listNews(db)).toMatchObject([
      { report: { id: 'winter' }, companyIds: ['rope-yard'] },
      { report: { id: 'autumn' }, companyIds: ['lamp-works'] },
    ]);
  });

  it('omits reports about unwatched companies only', async () => {
    const db = await lookedAt();
    await db.reports.add(autumn);
    await db.views.add(aView({ id: 'v', reportId: 'autumn', subject: companySubject('salt-pans') }));

    expect(await listNews(db)).toEqual([]);
  });

  it('is empty after markSeen', async () => {
    const db = await lookedAt();
    await db.reports.add(autumn);
    await db.views.add(aView({ id: 'v', reportId: 'autumn', subject: companySubject('lamp-works') }));

    await markSeen(db);

    expect(await listNews(db)).toEqual([]);
  });
});
