// The watchlist's filter and order as the user last set them.
import { storageItem } from './storage-item.ts';
import { watchOrders, type WatchOrder } from '../dossier/watch-order.ts';

const filterKinds = ['all', 'new', 'reported', 'changed', 'stale'] as const;

export type WatchFilter = { kind: (typeof filterKinds)[number] } | { kind: 'tag'; tag: string };

export interface WatchView {
  filter: WatchFilter;
  order: WatchOrder;
}

export const defaultWatchView: WatchView = { filter: { kind: 'all' }, order: 'hand' };

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Parses a stored value of any version: missing or unknown parts get their defaults. */
export function parseWatchView(stored: unknown): WatchView {
  const { filter, order } = recordOf(stored);
  const { kind, tag } = recordOf(filter);
  const known = filterKinds.find((one) => one === kind);
  return {
    filter:
      kind === 'tag' && typeof tag === 'string' ? { kind, tag } : known ? { kind: known } : defaultWatchView.filter,
    order: watchOrders.find((one) => one === order) ?? defaultWatchView.order,
  };
}

const watchViewItem = storageItem<WatchView, 'private'>({
  area: 'private',
  key: 'watchView',
  parse: parseWatchView,
  fallback: defaultWatchView,
});

export const readWatchView = (): Promise<WatchView> => watchViewItem.get();
export const writeWatchView = (change: Partial<WatchView>): Promise<void> => watchViewItem.update(() => change);
/** @returns unsubscribes. */
export const onWatchView = (onChange: () => void): (() => void) => watchViewItem.watch(onChange);
