// The list of reports that the user hides. Whatever fills the fact tables leaves them out.
import { hiddenReportsSchema, type HiddenReport } from '../model/hidden-report.ts';
import type { Database } from './database.ts';

const key = 'hidden-reports';

/** @throws ZodError if the stored list is damaged. */
export async function readHiddenReports(db: Database): Promise<HiddenReport[]> {
  const row = await db.meta.get(key);
  return row ? hiddenReportsSchema.parse(JSON.parse(row.value)) : [];
}

export async function writeHiddenReports(db: Database, reports: readonly HiddenReport[]): Promise<void> {
  if (reports.length === 0) await db.meta.delete(key);
  else await db.meta.put({ key, value: JSON.stringify(reports) });
}

export const readHiddenIds = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set((await readHiddenReports(db)).map(({ id }) => id));

interface Facts {
  reports: readonly { id: string }[];
  views: readonly { reportId: string }[];
  figures: readonly { reportId: string }[];
}

/** Keeps what belongs to no hidden report. */
export const withoutHidden = <T extends Facts>(facts: T, hidden: ReadonlySet<string>): T =>
  hidden.size === 0
    ? facts
    : {
        ...facts,
        reports: facts.reports.filter(({ id }) => !hidden.has(id)),
        views: facts.views.filter(({ reportId }) => !hidden.has(reportId)),
        figures: facts.figures.filter(({ reportId }) => !hidden.has(reportId)),
      };
