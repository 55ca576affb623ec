// Change 变化: computes how later reports differ from earlier ones on the same subject. Derived, never stored.
//
// Figures are compared if subject, metric, period and unit are equal; views if the company is the same. A statement that a
// later report omits is not withdrawn. Market expectations and price moves are left out, because neither is an earlier
// state of another number. Differences between rivals (rivals.ts) are conflicts, not changes.
import type { Figure } from '../model/figure.ts';
import { stanceClasses } from '../model/stance.ts';
import type { View } from '../model/view.ts';
import { areRivals, type ReportsById } from './rivals.ts';

export type Direction = 'up' | 'down' | 'same';

export interface FigureChange {
  kind: 'figure';
  /** The last statement of the earlier and of the later report. */
  from: Figure;
  to: Figure;
  direction: Direction;
  /** `to` − `from` in the figures' unit, between the middles of ranges. Approximate if either has a comparator. */
  difference: number;
}

export interface ViewChange {
  kind: 'view';
  from: View;
  to: View;
  /** `null` if either has no rank: an outlook is not a rating, and the scale of an unknown house is not known. */
  direction: Direction | null;
}

const asOfIn =
  (reports: ReportsById) =>
  (row: { reportId: string }): string =>
    reports.get(row.reportId)?.asOf ?? '';

const midpoint = ({ value, low = 0, high = 0 }: Figure): number => value ?? (low + high) / 2;

export const isComparable = ({ kind, attribution }: Figure): boolean =>
  attribution === 'stated' && kind !== 'expectation' && kind !== 'price-move';

/** Figures with equal keys state the same quantity. */
export const figureKey = ({ subject, metric, period, unit }: Figure): string =>
  [subject.kind, subject.companyIds.join(), subject.name, metric.id, period, unit].join('|');

/** Whether both figures state the same quantity, possibly with different values. */
export const isSameQuantity = (a: Figure, b: Figure): boolean => figureKey(a) === figureKey(b);

/** Returns the figure that is stated last in its report: a revision history (600–650, 640–720, 660–720) ends with it. */
export const lastStatement = (figures: readonly Figure[]): Figure =>
  figures.toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)).at(-1)!;

const directionOf = (difference: number): Direction => (difference > 0 ? 'up' : difference < 0 ? 'down' : 'same');

/** Returns each report's last figure of one quantity, earliest report first. */
export function statementsOf(sameQuantity: readonly Figure[], reports: ReportsById): Figure[] {
  const asOf = asOfIn(reports);
  return [...Map.groupBy(sameQuantity, (figure) => figure.reportId).values()]
    .map(lastStatement)
    .toSorted((a, b) => asOf(a).localeCompare(asOf(b)));
}

/** Returns the changes of each quantity between consecutive reports that state it. Equal numbers are left out. */
export function figureChanges(figures: readonly Figure[], reports: ReportsById): FigureChange[] {
  const quantities = Map.groupBy(
    figures.filter((figure) => figure.period !== null && isComparable(figure)),
    figureKey,
  );
  return [...quantities.values()].flatMap((sameQuantity) => {
    const statements = statementsOf(sameQuantity, reports);
    return statements.flatMap((to, index) => {
      const from = statements.slice(0, index).findLast((earlier) => !areRivals(earlier, to, reports));
      if (!from) return [];
      const difference = Number((midpoint(to) - midpoint(from)).toPrecision(12));
      const isMoved = difference !== 0 || from.low !== to.low || from.comparator !== to.comparator;
      return isMoved ? [{ kind: 'figure' as const, from, to, direction: directionOf(difference), difference }] : [];
    });
  });
}

/** Returns the view with the heaviest stance. `views` must not be empty. */
export const strongest = (views: readonly View[]): View =>
  views.toSorted((a, b) => stanceClasses[b.stanceClass].weight - stanceClasses[a.stanceClass].weight)[0]!;

const rankOf = ({ stanceClass }: View): number | null => stanceClasses[stanceClass].rank;

/** Whether the view's stance can be compared with that of another one. */
export const isRanked = (view: View): boolean => rankOf(view) !== null;

export const isRating = ({ stanceClass }: Pick<View, 'stanceClass'>): boolean => stanceClass !== 'outlook';

/** Returns the changes of each company's stance between consecutive reports, using the strongest stance per report. */
export function viewChanges(views: readonly View[], reports: ReportsById): ViewChange[] {
  const asOf = asOfIn(reports);
  const subjects = Map.groupBy(
    views.filter((view) => view.subject.companyId !== undefined),
    (view) => view.subject.companyId,
  );
  return [...subjects.values()].flatMap((ofSubject) => {
    const stances = [...Map.groupBy(ofSubject, (view) => view.reportId).values()]
      .map(strongest)
      .toSorted((a, b) => asOf(a).localeCompare(asOf(b)));
    return stances.flatMap((to, index) => {
      const from = stances.slice(0, index).findLast((earlier) => !areRivals(earlier, to, reports));
      if (!from || from.stance === to.stance) return [];
      const [before, after] = [rankOf(from), rankOf(to)];
      const direction = before === null || after === null ? null : directionOf(after - before);
      return [{ kind: 'view' as const, from, to, direction }];
    });
  });
}
