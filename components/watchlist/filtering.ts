// Which companies the watchlist shows: the stored filter and order, and how many companies each filter lets through.
import { defaultWatchView, type WatchFilter, type WatchView } from '../../lib/browser/watch-view.ts';
import { useReported, useWatchFacts, useWatchOrder, useWatchView } from '../hooks/watchlist.ts';
import { today } from '../ui/today.ts';
import type { CountedKind } from './WatchTools.tsx';

const none: ReadonlySet<string> = new Set();

interface FilterInput {
  /** Ids of all watched companies. */
  all: readonly string[];
  /** Ids of those that new reports cover. */
  fresh: ReadonlySet<string>;
  /** Ids by tag; undefined until read. */
  tagged: ReadonlyMap<string, readonly string[]> | undefined;
  /** The tags that are offered as filters. */
  tags: readonly { tag: string }[];
}

interface Filtering {
  /** Falls back to all if nothing matches the stored filter any more. */
  filter: WatchFilter;
  order: WatchView['order'];
  change: (change: Partial<WatchView>) => void;
  counts: Record<CountedKind, number>;
  isReported: (companyId: string) => boolean;
  /** In order. */
  shown: string[];
}

/** null until filter, order and what they need are read. */
export function useFiltering({ all, fresh, tagged, tags }: FilterInput): Filtering | null {
  const kept = useWatchView();
  const { filter: requested, order } = kept?.view ?? defaultWatchView;
  const ordered = useWatchOrder(all, order);
  const reported = useReported(all, requested.kind === 'reported');
  const isByFacts = requested.kind === 'changed' || requested.kind === 'stale';
  const facts = useWatchFacts(all, today(), isByFacts);
  const isWaiting = (isByFacts && !facts) || (requested.kind === 'reported' && !reported);
  if (!kept || !ordered || isWaiting) return null;

  const idsOf = {
    new: fresh,
    reported: reported ?? none,
    changed: facts?.changed ?? none,
    stale: facts?.stale ?? none,
  };
  const isAvailable =
    requested.kind === 'tag'
      ? tags.some(({ tag }) => tag === requested.tag)
      : requested.kind === 'all' || idsOf[requested.kind].size > 0;
  const filter: WatchFilter = isAvailable ? requested : { kind: 'all' };
  const isShown = (id: string): boolean => {
    if (filter.kind === 'tag') return tagged?.get(filter.tag)?.includes(id) === true;
    return filter.kind === 'all' || idsOf[filter.kind].has(id);
  };
  return {
    filter,
    order,
    change: kept.change,
    counts: {
      new: fresh.size,
      // As a filter, it would show the same rows as "all".
      reported: idsOf.reported.size < all.length ? idsOf.reported.size : 0,
      changed: idsOf.changed.size,
      stale: idsOf.stale.size,
    },
    isReported: (id) => idsOf.reported.has(id),
    shown: ordered.filter(isShown),
  };
}
