// Sorts the watchlist by report age, size of change or stance, as an alternative to the user's manual order.
import { isRating } from '../comparison/changes.ts';
import { ageOf } from '../comparison/staleness.ts';
import { stanceClasses } from '../model/stance.ts';
import type { Summary } from './summary.ts';

export const watchOrders = ['hand', 'age', 'change', 'stance'] as const;
export type WatchOrder = (typeof watchOrders)[number];

const asOf = ({ report }: Summary): string => report?.asOf ?? '';

/** An outlook is no rating. */
const weight = ({ view }: Summary): number => (view && isRating(view) ? stanceClasses[view.stanceClass].weight : -1);

/** Relative size of the change between reports: 0 for a changed rating, −1 for no change. */
function movement({ change }: Summary): number {
  if (!change) return -1;
  if (change.kind === 'view') return 0;
  const { value, low = 0, high = 0 } = change.from;
  const was = Math.abs(value ?? (low + high) / 2);
  return was === 0 ? Infinity : Math.abs(change.difference) / was;
}

const comparators: Record<Exclude<WatchOrder, 'hand'>, (a: Summary, b: Summary) => number> = {
  age: (a, b) => asOf(b).localeCompare(asOf(a)),
  change: (a, b) => movement(b) - movement(a) || asOf(b).localeCompare(asOf(a)),
  stance: (a, b) => weight(b) - weight(a) || asOf(b).localeCompare(asOf(a)),
};

/** Stable: equal rows keep the given order. */
export const inWatchOrder = (summaries: readonly Summary[], order: Exclude<WatchOrder, 'hand'>): Summary[] =>
  summaries.toSorted(comparators[order]);

/** Ids of watched companies by what the reports have on them, for the filters. */
export interface WatchFacts {
  /** A figure or rating changed between reports. */
  changed: ReadonlySet<string>;
  /** The newest statement is so old that it may no longer hold. */
  stale: ReadonlySet<string>;
}

/** @param today YYYY-MM-DD. */
export function watchFacts(summaries: readonly Summary[], today: string): WatchFacts {
  const idsOf = (some: readonly Summary[]): ReadonlySet<string> => new Set(some.map(({ company }) => company.id));
  return {
    changed: idsOf(summaries.filter(({ change }) => change !== null)),
    stale: idsOf(summaries.filter(({ report }) => report && ageOf(report.asOf, today).staleness === 'stale')),
  };
}
