import { describe, expect, it } from 'vitest';
import { countUnnoticed, listDue, markDueSeen, noticeAll } from '../../../lib/store/due.ts';
import { initializeSeen, listNews, markSeen } from '../../../lib/store/news.ts';
import { writeNote, writeOwnView } from '../../../lib/store/notes.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { aReport, aView, someSeeds } from '../../support/builders.ts';
import { freshDatabase, seededDatabase } from '../../support/store.ts';

const today = '2026-12-01';

async function withDates() {
  const db = freshDatabase();
  await writeOwnView(db, 'lamp-works', { recheckOn: today }, 1);
  await writeOwnView(db, 'mirror-works', { recheckOn: '2026-11-30' }, 1);
  await writeOwnView(db, 'later-works', { recheckOn: '2026-12-02' }, 1);
  await writeNote(db, { companyId: 'other-works', text: '等三季报', tags: [], changedAtMs: 1 });
  return db;
}

describe('listDue', () => {
  it('lists companies whose re-check date has come, earliest first', async () => {
    const db = await withDates();

    expect(await listDue(db, today)).toEqual([
      { companyId: 'mirror-works', recheckOn: '2026-11-30' },
      { companyId: 'lamp-works', recheckOn: today },
    ]);
    expect(await listDue(db, '2026-11-29')).toEqual([]);
  });

  it('leaves out dates marked as seen, until the user sets another date that comes', async () => {
    const db = await withDates();

    await markDueSeen(db, today);
    expect(await listDue(db, today)).toEqual([]);

    await writeOwnView(db, 'lamp-works', { recheckOn: '2026-12-05' }, 2);
    expect((await listDue(db, '2026-12-05')).map(({ companyId }) => companyId)).toEqual(['later-works', 'lamp-works']);
  });
});

describe('countUnnoticed', () => {
  it('counts dates that have come and new reports on watched companies until the user looks at them', async () => {
    const db = await seededDatabase(someSeeds());
    await initializeSeen(db);
    await addWatch(db, 'lamp-works', 1);
    expect(await countUnnoticed(db, today)).toEqual({ due: 0, reports: 0 });

    await db.reports.put({ ...aReport({ id: 'summer' }), packId: 0 });
    await db.views.put({ ...aView({ id: 'summer.a', reportId: 'summer' }), packId: 0 });
    await writeOwnView(db, 'lamp-works', { recheckOn: today }, 1);
    expect(await countUnnoticed(db, today)).toEqual({ due: 1, reports: 1 });

    await noticeAll(db, today);
    expect(await countUnnoticed(db, today)).toEqual({ due: 0, reports: 0 });
    // Both stay in the list until they are marked as seen.
    expect(await listDue(db, today)).toHaveLength(1);
    expect(await listNews(db)).toHaveLength(1);
  });

  it('counts what comes after the user looked', async () => {
    const db = await withDates();
    await noticeAll(db, today);

    expect(await countUnnoticed(db, '2026-12-02')).toEqual({ due: 1, reports: 0 });
    await markSeen(db);
    await markDueSeen(db, '2026-12-02');
    expect(await countUnnoticed(db, '2026-12-02')).toEqual({ due: 0, reports: 0 });
  });
});
