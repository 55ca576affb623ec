// New reports about watched companies since the user last looked.
import type { Report } from '../model/report.ts';
import type { Database } from './database.ts';
import { isNewer } from './newer.ts';

export interface News {
  report: Pick<Report, 'id' | 'title' | 'publisher' | 'asOf' | 'gloss'>;
  /** Watched companies in the report's order. */
  companyIds: string[];
}

/** One item per new report about a watched company, latest first; empty before `initializeSeen`. */
export async function listNews(db: Database): Promise<News[]> {
  return db.transaction('r', [db.meta, db.reports, db.views, db.figures, db.watches], async () => {
    const mark = await db.meta.get('seen-reports');
    if (!mark) return [];
    const seen = new Set(mark.value.split('\n'));
    const fresh = (await db.reports.toCollection().primaryKeys()).filter((id) => !seen.has(id));
    if (fresh.length === 0) return [];
    const watched = new Set(await db.watches.toCollection().primaryKeys());
    const [reports, views, figures] = await Promise.all([
      db.reports.where('id').anyOf(fresh).toArray(),
      db.views.where('reportId').anyOf(fresh).toArray(),
      db.figures.where('reportId').anyOf(fresh).toArray(),
    ]);
    const named = [
      ...views.map(({ reportId, subject }) => ({ reportId, ids: subject.companyId ? [subject.companyId] : [] })),
      ...figures.map(({ reportId, subject }) => ({ reportId, ids: subject.companyIds })),
    ];
    return reports
      .toSorted((a, b) => b.asOf.localeCompare(a.asOf))
      .map(({ id, title, publisher, asOf, gloss }) => {
        const ids = named.filter(({ reportId }) => reportId === id).flatMap(({ ids: of }) => of);
        return {
          report: { id, title, publisher, asOf, ...(gloss ? { gloss } : {}) },
          companyIds: [...new Set(ids)].filter((one) => watched.has(one)),
        };
      })
      .filter(({ companyIds }) => companyIds.length > 0);
  });
}

/** Marks all stored reports as seen. */
export async function markSeen(db: Database): Promise<void> {
  await db.transaction('rw', [db.meta, db.reports], async () => {
    const ids = await db.reports.toCollection().primaryKeys();
    await db.meta.put({ key: 'seen-reports', value: ids.join('\n') });
  });
}

/** So that a report that comes back is not new. Runs in a transaction on `meta`. */
export async function addSeen(db: Database, reportId: string): Promise<void> {
  const mark = await db.meta.get('seen-reports');
  if (mark) await db.meta.put({ ...mark, value: `${mark.value}\n${reportId}` });
}

/** On the first use, marks all stored reports as seen. */
export async function initializeSeen(db: Database): Promise<void> {
  if (isNewer(db)) return;
  await db.transaction('rw', [db.meta, db.reports], async () => {
    if (!(await db.meta.get('seen-reports'))) await markSeen(db);
  });
}
