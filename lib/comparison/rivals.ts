// Decides whether two reports are rivals, i.e. based on the same news. Rivals that differ conflict; otherwise the later
// report is a change.
import type { ReportHead } from '../model/report.ts';

export type ReportsById = ReadonlyMap<string, ReportHead>;

/** Two houses that publish within a working week have seen the same news. */
const nearDays = 5;
const msPerDay = 86_400_000;

export const areNear = (a: ReportHead, b: ReportHead): boolean =>
  Math.abs(Date.parse(a.asOf) - Date.parse(b.asOf)) <= nearDays * msPerDay;

/**
 * Whether two rows are from rival reports: near in time if from two houses, on the same day if from one house (a later
 * report of one house is a change of opinion). Reports without a publisher count as one house, because they may be.
 */
export function areRivals(a: { reportId: string }, b: { reportId: string }, reports: ReportsById): boolean {
  const [one, other] = [reports.get(a.reportId), reports.get(b.reportId)];
  if (!one || !other || one.id === other.id) return false;
  return one.publisher === other.publisher ? one.asOf === other.asOf : areNear(one, other);
}
