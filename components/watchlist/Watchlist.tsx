// The watchlist: filter by tag, sort by hand or by report data, select several rows.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSummaries, useWatched } from '../hooks/library.tsx';
import type { Starring } from '../hooks/starring.ts';
import { useNews, useTagged } from '../hooks/watchlist.ts';
import { CompanyRow } from '../ui/CompanyRow.tsx';
import type { OpenDossier } from '../ui/CompanyRows.tsx';
import { useTableExport } from '../hooks/table-export.ts';
import { TableMenu } from '../ui/TableMenu.tsx';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { WindowedRows } from '../ui/WindowedRows.tsx';
import { useFiltering } from './filtering.ts';
import { RowCheckbox, RowHandle } from './RowControls.tsx';
import { NewsNotice } from './NewsNotice.tsx';
import { idAfter, useRowDrag } from './row-drag.ts';
import { RowNote } from './RowNote.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { WatchTools } from './WatchTools.tsx';
import './Watchlist.css';

interface WatchlistProps {
  stars: Starring;
  counts: Readonly<Record<string, number>>;
  onOpen: OpenDossier;
}

/** Estimates in pixels: a company that reports name, and one that they do not. */
const rowHeights = { reported: 61, unreported: 31 };

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
  const tTable = useTranslations('table');
  const { write, ...outcome } = useTableExport('watchlist');
  const watched = useWatched();
  const tagged = useTagged();
  const { news, dismiss } = useNews();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const all = watched?.watches.map(({ companyId }) => companyId) ?? [];
  const touched = new Set(news.flatMap(({ companyIds }) => companyIds));
  const tags = tagCounts(watched?.isWhole ? tagged : undefined, new Set(all));
  const filtering = useFiltering({ all, fresh: touched, tagged, tags });
  const shown = filtering?.shown ?? [];
  const isByHand = filtering?.order === 'hand' && watched?.isWhole === true && stars.edits !== null;
  const drag = useRowDrag(shown, (id, before) => stars.edits?.move([id], before ?? idAfter(all, shown.at(-1), id)));
  if (!watched || !filtering) return null;
  const { filter, change } = filtering;
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

  const chosenShown = [...(chosen ?? [])].filter((id) => shown.includes(id));
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
        counts={filtering.counts}
        filter={filter}
        onFilter={(next) => change({ filter: next })}
        order={filtering.order}
        onOrder={(next) => change({ order: next })}
        onChoose={chosen ? null : () => setChosen(new Set())}
      />
      {filter.kind === 'new' ? (
        <NewsNotice
          news={news}
          onDismiss={() => {
            dismiss();
            change({ filter: { kind: 'all' } });
          }}
        />
      ) : null}
      <div className={chosen ? 'watch-list is-choosing' : 'watch-list'} {...(isByHand && !chosen ? drag : {})}>
        <WindowedRows
          items={shown}
          rowHeight={(id) => (filtering.isReported(id) ? rowHeights.reported : rowHeights.unreported)}
        >
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
      <TableMenu
        label={tTable('watchlist')}
        onWrite={write && ((format, words) => write(chosenShown.length > 0 ? chosenShown : shown, format, words))}
        {...outcome}
      />
      {chosen && stars.edits ? (
        <SelectionBar
          chosen={chosenShown}
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
