// Rivals: two reports that speak of one time. What they say differently is a conflict between them; what a later report
// says differently is a change.
import type { Report } from '../model/report.ts';

export type ReportsById = ReadonlyMap<string, Report>;

/** Within a working week two houses have the same news before them. */
const nearDays = 5;
const msPerDay = 86_400_000;

export const areNear = (a: Report, b: Report): boolean =>
  Math.abs(Date.parse(a.asOf) - Date.parse(b.asOf)) <= nearDays * msPerDay;

/**
 * Of two houses, or of one on one day: a house that writes again some days later has changed its mind. Two reports that
 * name no publisher may be of one house, and count as such.
 */
export function areRivals(a: { reportId: string }, b: { reportId: string }, reports: ReportsById): boolean {
  const [one, other] = [reports.get(a.reportId), reports.get(b.reportId)];
  if (!one || !other || one.id === other.id) return false;
  return one.publisher === other.publisher ? one.asOf === other.asOf : areNear(one, other);
}
