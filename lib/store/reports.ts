// Lists reports with their row counts.
import type { Report } from '../model/report.ts';
import type { Database } from './database.ts';

export interface ReportSummary {
  report: Report;
  viewCount: number;
  figureCount: number;
}

/** Latest first. */
export async function listReports(db: Database): Promise<ReportSummary[]> {
  return db.transaction('r', [db.reports, db.views, db.figures], async () => {
    const reports = await db.reports.orderBy('asOf').reverse().toArray();
    return Promise.all(
      reports.map(async (report) => ({
        report,
        viewCount: await db.views.where('reportId').equals(report.id).count(),
        figureCount: await db.figures.where('reportId').equals(report.id).count(),
      })),
    );
  });
}

export const countReports = (db: Database): Promise<number> => db.reports.count();

/** The date of the latest report, YYYY-MM-DD; `null` for an empty library. */
export const latestReportDate = async (db: Database): Promise<string | null> =>
  (await db.reports.orderBy('asOf').last())?.asOf ?? null;
