// Sorts the watchlist by report age, size of change or stance, as an alternative to the user's manual order.
import { stanceWeight } from '../model/view.ts';
import type { Summary } from './summary.ts';

export const watchOrders = ['hand', 'age', 'change', 'stance'] as const;
export type WatchOrder = (typeof watchOrders)[number];

const asOf = ({ report }: Summary): string => report?.asOf ?? '';

const weight = ({ view }: Summary): number => (view ? stanceWeight[view.stanceClass] : -1);

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
