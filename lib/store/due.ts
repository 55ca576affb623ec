// Re-check dates that have come, and what of What is new lights the toolbar icon.
import type { Database } from './database.ts';
import { isNewer } from './newer.ts';
import { listNews } from './news.ts';

export interface DueDate {
  companyId: string;
  /** YYYY-MM-DD. */
  recheckOn: string;
}

const linesOf = async (db: Database, key: 'seen-due' | 'noticed'): Promise<ReadonlySet<string>> =>
  new Set((await db.meta.get(key))?.value.split('\n'));

/** A later date of the same company is due again. */
const lineOf = ({ companyId, recheckOn }: DueDate): string => `${companyId} ${recheckOn}`;

async function readDue(db: Database, today: string): Promise<DueDate[]> {
  const notes = await db.notes.filter(({ ownView }) => (ownView?.recheckOn ?? '9') <= today).toArray();
  return notes
    .map(({ companyId, ownView }) => ({ companyId, recheckOn: ownView!.recheckOn! }))
    .toSorted((a, b) => a.recheckOn.localeCompare(b.recheckOn));
}

/** Companies whose re-check date has come and was not marked as seen, earliest first. @param today YYYY-MM-DD. */
export async function listDue(db: Database, today: string): Promise<DueDate[]> {
  return db.transaction('r', [db.meta, db.notes], async () => {
    const seen = await linesOf(db, 'seen-due');
    return (await readDue(db, today)).filter((due) => !seen.has(lineOf(due)));
  });
}

/** Marks all dates that have come as seen. */
export async function markDueSeen(db: Database, today: string): Promise<void> {
  await db.transaction('rw', [db.meta, db.notes], async () => {
    const due = await readDue(db, today);
    await db.meta.put({ key: 'seen-due', value: due.map(lineOf).join('\n') });
  });
}

/** Numbers of what the user has not noticed yet. */
export interface Unnoticed {
  due: number;
  reports: number;
}

const dueKey = (due: DueDate): string => `due ${lineOf(due)}`;
const reportKey = (id: string): string => `report ${id}`;

const tables = (db: Database) => [db.meta, db.notes, db.reports, db.views, db.figures, db.watches];

export async function countUnnoticed(db: Database, today: string): Promise<Unnoticed> {
  return db.transaction('r', tables(db), async () => {
    const noticed = await linesOf(db, 'noticed');
    const [due, news] = await Promise.all([listDue(db, today), listNews(db)]);
    return {
      due: due.filter((one) => !noticed.has(dueKey(one))).length,
      reports: news.filter(({ report }) => !noticed.has(reportKey(report.id))).length,
    };
  });
}

/** The user looks at the list of what is new. It stays, and lights the icon no more. */
export async function noticeAll(db: Database, today: string): Promise<void> {
  if (isNewer(db)) return;
  await db.transaction('rw', tables(db), async () => {
    const [due, news] = await Promise.all([listDue(db, today), listNews(db)]);
    const lines = [...due.map(dueKey), ...news.map(({ report }) => reportKey(report.id))];
    await db.meta.put({ key: 'noticed', value: lines.join('\n') });
  });
}
