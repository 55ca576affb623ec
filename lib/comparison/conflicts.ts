// Conflict 说法不一: finds contradictions between reports from the same days. Derived, never stored.
//
// Only the latest reports on a subject are compared: a difference from an older report is a change. Only figures of the same
// kind are compared, because a guidance and an estimate are different statements. Numbers that can both be true (11.1 and
// 11.11, "above 1,200" and 1,250, overlapping ranges) do not conflict.
import type { Figure } from '../model/figure.ts';
import type { View } from '../model/view.ts';
import { figureKey, isComparable, isRanked, lastStatement, strongest } from './changes.ts';
import { areNear, areRivals, type ReportsById } from './rivals.ts';

/** Groups of two or more rows that contradict each other, ordered by report date. */
export interface Conflicts {
  figures: Figure[][];
  views: View[][];
}

/** Tolerance of the "~" comparator, as a share of the value. */
const aboutShare = 0.05;

/** Rounding tolerance, half of the last written digit: 11.1 covers 11.05 to 11.15. */
const halfDigit = (value: number): number => 0.5 / 10 ** (String(value).split('.')[1]?.length ?? 0);

/** Returns the interval of values that the figure is compatible with. */
function intervalOf({ value, low, high, comparator }: Figure): [least: number, most: number] {
  const [from, to] = [value ?? low ?? 0, value ?? high ?? 0];
  if (comparator === '>' || comparator === '>=') return [from, Infinity];
  if (comparator === '<' || comparator === '<=') return [-Infinity, to];
  const about = comparator === '~' ? Math.abs(from) * aboutShare : 0;
  return [from - Math.max(halfDigit(from), about), to + Math.max(halfDigit(to), about)];
}

function canBothBeTrue(a: Figure, b: Figure): boolean {
  const [[leastA, mostA], [leastB, mostB]] = [intervalOf(a), intervalOf(b)];
  return leastA <= mostB && leastB <= mostA;
}

/** Reduces rows on one subject to one per report, and drops reports that are not near the latest one. */
function latest<T extends { reportId: string }>(rows: readonly T[], reports: ReportsById, pick: (rows: T[]) => T): T[] {
  const dated = [...Map.groupBy(rows, (row) => row.reportId)].flatMap(([id, ofReport]) => {
    const report = reports.get(id);
    return report ? [{ report, row: pick(ofReport) }] : [];
  });
  dated.sort((a, b) => a.report.asOf.localeCompare(b.report.asOf));
  const last = dated.at(-1)?.report;
  return last ? dated.filter(({ report }) => areNear(report, last)).map(({ row }) => row) : [];
}

/** Keeps the rows that contradict at least one other. */
const contradicting = <T extends { reportId: string }>(
  rows: readonly T[],
  reports: ReportsById,
  differ: (a: T, b: T) => boolean,
): T[] => rows.filter((row) => rows.some((other) => areRivals(row, other, reports) && differ(row, other)));

export function conflictsOf(figures: readonly Figure[], views: readonly View[], reports: ReportsById): Conflicts {
  const quantities = Map.groupBy(
    figures.filter((figure) => figure.period !== null && isComparable(figure)),
    (figure) => `${figureKey(figure)}|${figure.kind}`,
  );
  const subjects = Map.groupBy(
    views.filter((view) => view.subject.companyId !== undefined && isRanked(view)),
    (view) => view.subject.companyId,
  );
  return {
    figures: [...quantities.values()]
      .map((same) => contradicting(latest(same, reports, lastStatement), reports, (a, b) => !canBothBeTrue(a, b)))
      .filter((group) => group.length > 0),
    views: [...subjects.values()]
      .map((same) =>
        contradicting(latest(same, reports, strongest), reports, (a, b) => a.stanceClass !== b.stanceClass),
      )
      .filter((group) => group.length > 0),
  };
}

/** Returns the other views of a company's conflict; none if `view` is not in it. */
export const disputingOf = (view: View | null, conflict: readonly View[]): View[] =>
  conflict.some(({ id }) => id === view?.id) ? conflict.filter(({ id }) => id !== view?.id) : [];
