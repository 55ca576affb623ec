// Toolbar of the watchlist: filters, sort order, link to import and export, and selection mode.
import { useTranslations } from 'use-intl';
import { watchOrders, type WatchOrder } from '../../lib/dossier/watch-order.ts';
import type { WatchFilter } from '../../lib/browser/watch-view.ts';
import './WatchTools.css';

/** Filters by what the reports have. */
const counted = ['new', 'reported', 'changed', 'stale'] as const;
export type CountedKind = (typeof counted)[number];

interface WatchToolsProps {
  total: number;
  tags: readonly { tag: string; count: number }[];
  /** Number of companies by kind of filter. A filter without companies is not offered. */
  counts: Readonly<Record<CountedKind, number>>;
  filter: WatchFilter;
  onFilter: (filter: WatchFilter) => void;
  order: WatchOrder;
  onOrder: (order: WatchOrder) => void;
  /** null in selection mode. */
  onChoose: (() => void) | null;
}

export function WatchTools(props: WatchToolsProps) {
  const { total, tags, counts, filter, onFilter, order, onOrder, onChoose } = props;
  const t = useTranslations('watch');
  const filters: { of: WatchFilter; label: string; count: number }[] = [
    { of: { kind: 'all' }, label: t('all'), count: total },
    ...counted
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ of: { kind }, label: t(`filters.${kind}`), count: counts[kind] })),
    ...tags.map(({ tag, count }) => ({ of: { kind: 'tag', tag } as const, label: tag, count })),
  ];
  const isChosen = (of: WatchFilter): boolean =>
    of.kind === 'tag' ? filter.kind === 'tag' && filter.tag === of.tag : of.kind === filter.kind;
  return (
    <div className="watch-tools">
      <div className="watch-filters" role="group" aria-label={t('filter')}>
        {filters.length > 1
          ? filters.map(({ of, label, count }) => (
              <button
                key={of.kind === 'tag' ? `tag ${of.tag}` : of.kind}
                type="button"
                className={of.kind === 'new' ? 'watch-filter is-new' : 'watch-filter'}
                aria-pressed={isChosen(of)}
                onClick={() => onFilter(of)}
              >
                {label} <span className="tab-count">{count}</span>
              </button>
            ))
          : null}
      </div>
      <select
        className="watch-order"
        aria-label={t('order')}
        value={order}
        onChange={(event) => onOrder(watchOrders.find((one) => one === event.target.value) ?? 'hand')}
      >
        {watchOrders.map((one) => (
          <option key={one} value={one}>
            {t(`orders.${one}`)}
          </option>
        ))}
      </select>
      <a className="foot-link" href="/options.html#watchlist" target="_blank" rel="noreferrer">
        {t('files')}
      </a>
      <button type="button" className="foot-link" disabled={onChoose === null} onClick={() => onChoose?.()}>
        {t('several')}
      </button>
    </div>
  );
}
