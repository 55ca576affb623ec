// The watchlist: filter by tag, sort by hand or by report data, select several rows.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { WatchOrder } from '../../lib/dossier/watch-order.ts';
import { useSummaries, useWatched } from '../hooks/library.tsx';
import type { Starring } from '../hooks/starring.ts';
import { useNews, useTagged, useWatchOrder } from '../hooks/watchlist.ts';
import { CompanyRow } from '../ui/CompanyRow.tsx';
import type { OpenDossier } from '../ui/CompanyRows.tsx';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { WindowedRows } from '../ui/WindowedRows.tsx';
import { RowCheckbox, RowHandle } from './RowControls.tsx';
import { NewsNotice } from './NewsNotice.tsx';
import { idAfter, useRowDrag } from './row-drag.ts';
import { RowNote } from './RowNote.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { WatchTools, type WatchFilter } from './WatchTools.tsx';
import './Watchlist.css';

interface WatchlistProps {
  stars: Starring;
  counts: Readonly<Record<string, number>>;
  onOpen: OpenDossier;
}

const rowHeight = 61;

interface WatchRowsProps extends WatchlistProps {
  companyIds: readonly string[];
  tagsOf: (companyId: string) => readonly string[];
  isNew: (companyId: string) => boolean;
  /** null outside selection mode. */
  chosen: ReadonlySet<string> | null;
  onChoose: (companyId: string) => void;
  /** Moves a row by one position; null unless the list is sorted by hand. */
  onStep: ((companyId: string, by: 1 | -1) => void) | null;
}

/** One chunk of rows. It reads its own summaries, so that chunks outside the viewport cost nothing. */
function WatchRows({ companyIds, stars, counts, onOpen, tagsOf, isNew, chosen, onChoose, onStep }: WatchRowsProps) {
  const summaries = useSummaries(companyIds);
  if (!summaries) return null;
  const day = today();
  return summaries.map((summary) => {
    const { company } = summary;
    const handle = onStep ? <RowHandle company={company} onStep={onStep} /> : null;
    return (
      <CompanyRow
        key={company.id}
        summary={summary}
        today={day}
        isWatched={stars.isWatched(company.id)}
        onWatch={stars.setWatched && ((isWatched) => stars.setWatched?.(company, isWatched))}
        note={<RowNote count={counts[company.id] ?? 0} tags={tagsOf(company.id)} isNew={isNew(company.id)} />}
        onOpen={() => onOpen(company.id)}
        lead={chosen ? <RowCheckbox company={company} isChosen={chosen.has(company.id)} onChoose={onChoose} /> : handle}
      />
    );
  });
}

/** Tags of watched companies, with counts. */
const tagCounts = (
  tagged: ReadonlyMap<string, readonly string[]> | undefined,
  watched: ReadonlySet<string>,
): { tag: string; count: number }[] =>
  [...(tagged ?? [])].flatMap(([tag, ids]) => {
    const count = ids.filter((id) => watched.has(id)).length;
    return count > 0 ? [{ tag, count }] : [];
  });

export function Watchlist(props: WatchlistProps) {
  const { stars } = props;
  const t = useTranslations('watch');
  const watched = useWatched();
  const tagged = useTagged();
  const { news, dismiss } = useNews();
  const [requestedFilter, setFilter] = useState<WatchFilter>({ kind: 'all' });
  const [order, setOrder] = useState<WatchOrder>('hand');
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const all = watched?.watches.map(({ companyId }) => companyId) ?? [];
  const ordered = useWatchOrder(all, order);
  const touched = new Set(news.flatMap(({ companyIds }) => companyIds));
  const tags = tagCounts(watched?.isWhole ? tagged : undefined, new Set(all));
  // Fall back to all rows if the filter's tag or news no longer exist.
  const isAvailable =
    requestedFilter.kind === 'tag'
      ? tags.some(({ tag }) => tag === requestedFilter.tag)
      : requestedFilter.kind === 'all' || touched.size > 0;
  const filter: WatchFilter = isAvailable ? requestedFilter : { kind: 'all' };
  const isShown = (id: string): boolean => {
    if (filter.kind === 'tag') return tagged?.get(filter.tag)?.includes(id) === true;
    return filter.kind === 'all' || touched.has(id);
  };
  const shown = (ordered ?? []).filter(isShown);
  const isByHand = order === 'hand' && watched?.isWhole === true && stars.edits !== null;
  const drag = useRowDrag(shown, (id, before) => stars.edits?.move([id], before ?? idAfter(all, shown.at(-1), id)));
  if (!watched || !ordered) return null;
  if (all.length === 0) {
    return (
      <Notice title={t('empty')}>
        {t('emptyHint')}{' '}
        <a href="/options.html#watchlist" target="_blank" rel="noreferrer">
          {t('files')}
        </a>
      </Notice>
    );
  }

  const tagsOf = (id: string): string[] => [...(tagged ?? [])].flatMap(([tag, ids]) => (ids.includes(id) ? [tag] : []));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  return (
    <>
      <WatchTools
        total={all.length}
        tags={tags}
        newCount={touched.size}
        filter={filter}
        onFilter={setFilter}
        order={order}
        onOrder={setOrder}
        onChoose={chosen ? null : () => setChosen(new Set())}
      />
      {filter.kind === 'new' ? (
        <NewsNotice
          news={news}
          onDismiss={() => {
            dismiss();
            setFilter({ kind: 'all' });
          }}
        />
      ) : null}
      <div className={chosen ? 'watch-list is-choosing' : 'watch-list'} {...(isByHand && !chosen ? drag : {})}>
        <WindowedRows items={shown} rowHeight={rowHeight}>
          {(some) => (
            <WatchRows
              {...props}
              companyIds={some}
              tagsOf={tagsOf}
              isNew={(id) => touched.has(id)}
              chosen={chosen}
              onChoose={toggle}
              onStep={isByHand ? (id, by) => stars.edits?.step(id, by, shown) : null}
            />
          )}
        </WindowedRows>
      </div>
      {chosen && stars.edits ? (
        <SelectionBar
          chosen={[...chosen].filter((id) => shown.includes(id))}
          shown={shown}
          tags={[...(tagged?.keys() ?? [])]}
          edits={stars.edits}
          onChoose={(ids) => setChosen(new Set(ids))}
          onEnd={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}
