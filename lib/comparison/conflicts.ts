// Conflict 说法不一: what two reports of one time say differently of one subject. Derived, never stored.
//
// Only the latest word counts: what an older report said is no conflict with a newer one, it is history. A guidance and
// an estimate are different statements, so only numbers of one kind are set against each other; and numbers that can
// both be true (11.1 and 11.11, "above 1,200" and 1,250, ranges that overlap) are no conflict either.
import type { Figure } from '../model/figure.ts';
import type { View } from '../model/view.ts';
import { figureKey, isComparable, isRating, lastWord, strongest } from './changes.ts';
import { areNear, areRivals, type ReportsById } from './rivals.ts';

/** Two or more, in the order of the reports' days. */
export interface Conflicts {
  figures: Figure[][];
  views: View[][];
}

/** "About" leaves this share open on either side. */
const aboutShare = 0.05;

/** Half of the last digit that is written: 11.1 stands for 11.05 to 11.15. */
const halfDigit = (value: number): number => 0.5 / 10 ** (String(value).split('.')[1]?.length ?? 0);

/** All that the figure can mean. */
function reachOf({ value, low, high, comparator }: Figure): [least: number, most: number] {
  const [from, to] = [value ?? low ?? 0, value ?? high ?? 0];
  if (comparator === '>' || comparator === '>=') return [from, Infinity];
  if (comparator === '<' || comparator === '<=') return [-Infinity, to];
  const about = comparator === '~' ? Math.abs(from) * aboutShare : 0;
  return [from - Math.max(halfDigit(from), about), to + Math.max(halfDigit(to), about)];
}

function canBothBeTrue(a: Figure, b: Figure): boolean {
  const [[leastA, mostA], [leastB, mostB]] = [reachOf(a), reachOf(b)];
  return leastA <= mostB && leastB <= mostA;
}

/** Of rows on one thing: one for each report, and only of the reports that are near the latest of them. */
function latest<T extends { reportId: string }>(
  rows: readonly T[],
  reports: ReportsById,
  wordOf: (rows: T[]) => T,
): T[] {
  const dated = [...Map.groupBy(rows, (row) => row.reportId)].flatMap(([id, ofReport]) => {
    const report = reports.get(id);
    return report ? [{ report, row: wordOf(ofReport) }] : [];
  });
  dated.sort((a, b) => a.report.asOf.localeCompare(b.report.asOf));
  const last = dated.at(-1)?.report;
  return last ? dated.filter(({ report }) => areNear(report, last)).map(({ row }) => row) : [];
}

/** Those of the rows that contradict at least one other. */
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
    views.filter((view) => view.subject.companyId !== undefined && isRating(view)),
    (view) => view.subject.companyId,
  );
  return {
    figures: [...quantities.values()]
      .map((same) => contradicting(latest(same, reports, lastWord), reports, (a, b) => !canBothBeTrue(a, b)))
      .filter((group) => group.length > 0),
    views: [...subjects.values()]
      .map((same) =>
        contradicting(latest(same, reports, strongest), reports, (a, b) => a.stanceClass !== b.stanceClass),
      )
      .filter((group) => group.length > 0),
  };
}
