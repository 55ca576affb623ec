// Change 变化: what two reports say differently of one subject. Derived, never stored.
//
// Only like is set against like: the same subject, metric, period and unit for figures; the same company for views. What
// a later report does not repeat is not withdrawn. A market expectation is no earlier state of a guidance, and a price
// move no earlier state of another, so neither takes part. Two houses that write at the same time (rivals.ts) contradict
// each other, and neither changes the other's word.
import type { Figure } from '../model/figure.ts';
import { stanceWeight, type View } from '../model/view.ts';
import { areRivals, type ReportsById } from './rivals.ts';

export type Direction = 'up' | 'down' | 'same';

export interface FigureChange {
  kind: 'figure';
  /** What each report said last, earlier report first. */
  from: Figure;
  to: Figure;
  direction: Direction;
  /** `to` less `from`, in the figures' unit; of ranges, the middles. Exact only where neither carries a comparator. */
  difference: number;
}

export interface ViewChange {
  kind: 'view';
  from: View;
  to: View;
  /** null where the two are of different sorts: an outlook neither raises nor lowers a rating. */
  direction: Direction | null;
}

const asOfIn =
  (reports: ReportsById) =>
  (row: { reportId: string }): string =>
    reports.get(row.reportId)?.asOf ?? '';

const middle = ({ value, low = 0, high = 0 }: Figure): number => value ?? (low + high) / 2;

export const isComparable = ({ kind, attribution }: Figure): boolean =>
  attribution === 'stated' && kind !== 'expectation' && kind !== 'price-move';

/** What makes two figures comparable. */
export const figureKey = ({ subject, metric, period, unit }: Figure): string =>
  [subject.kind, subject.companyIds.join(), subject.name, metric.id, period, unit].join('|');

/** Whether the two state the same quantity, each for its own time of writing. */
export const isSameQuantity = (a: Figure, b: Figure): boolean => figureKey(a) === figureKey(b);

/** Where a report tells how a number moved (600–650, then 640–720, then 660–720), its last word is what it says. */
export const lastWord = (figures: readonly Figure[]): Figure =>
  figures.toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)).at(-1)!;

const directionOf = (difference: number): Direction => (difference > 0 ? 'up' : difference < 0 ? 'down' : 'same');

/** Of figures of one quantity: what each report says last of it, the earlier report first. */
export function statementsOf(sameQuantity: readonly Figure[], reports: ReportsById): Figure[] {
  const asOf = asOfIn(reports);
  return [...Map.groupBy(sameQuantity, (figure) => figure.reportId).values()]
    .map(lastWord)
    .toSorted((a, b) => asOf(a).localeCompare(asOf(b)));
}

/** Between each report and the next that states the same quantity; a quantity that stayed is no change. */
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
      const difference = Number((middle(to) - middle(from)).toPrecision(12));
      const isMoved = difference !== 0 || from.low !== to.low || from.comparator !== to.comparator;
      return isMoved ? [{ kind: 'figure' as const, from, to, direction: directionOf(difference), difference }] : [];
    });
  });
}

export const strongest = (views: readonly View[]): View =>
  views.toSorted((a, b) => stanceWeight[b.stanceClass] - stanceWeight[a.stanceClass])[0]!;

export const isRating = ({ stanceClass }: View): boolean => stanceClass !== 'outlook';

/** Between each report and the next that takes a stance on the same company; the strongest stance of each counts. */
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
      const difference = stanceWeight[to.stanceClass] - stanceWeight[from.stanceClass];
      const direction = isRating(from) && isRating(to) ? directionOf(difference) : null;
      return [{ kind: 'view' as const, from, to, direction }];
    });
  });
}
