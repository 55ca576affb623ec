// The library page's list: adds files, shows the queue, the reports and the corrections.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { openReader } from '../../lib/browser/reader-page.ts';
import { namesOf } from '../../lib/format/glossary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { Correction } from '../../lib/model/correction.ts';
import type { LibraryItem } from '../../lib/model/library-item.ts';
import {
  useCorrections,
  useLibraryReports,
  useOwnReportEdits,
  useOriginalsKept,
  usePackagedReportsHidden,
  type LibraryReport,
} from '../hooks/own-reports.ts';
import { useQueue } from '../hooks/queue.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AddReports } from './AddReports.tsx';
import { Corrections, type ListedCorrection } from './Corrections.tsx';
import { DocumentNotes } from './DocumentNotes.tsx';
import { LibraryView } from './LibraryView.tsx';
import { Queue } from './Queue.tsx';
import { queueRowsOf } from './queue-row.ts';
import { HiddenReports } from './HiddenReports.tsx';
import { isOwn, type ListedReport } from './report-filter.ts';
import { Reports } from './Reports.tsx';

const correctionId = ({ kind, publisher, term }: Correction): string => `${kind}|${publisher}|${term}`;

function useListedCorrections(corrections: readonly Correction[]): ListedCorrection[] {
  const t = useTranslations('draft');
  const language = useLanguage();
  const meaningOf = (correction: Correction): string => {
    if (correction.kind === 'rating') return t(`classes.${correction.class}`);
    if (correction.kind === 'company') return correction.name;
    return inLanguage(correction.metric, language) || correction.metric.id;
  };
  return corrections.map((correction) => ({
    id: correctionId(correction),
    house: correction.publisher || null,
    kind: correction.kind,
    from: correction.term,
    to: meaningOf(correction),
  }));
}

/** @param itemOf finds the item of an own report; reports of packs have none. */
function listedReport(
  { report, isPackaged, companies, ...counts }: LibraryReport,
  itemOf: ReadonlyMap<string, LibraryItem>,
): ListedReport {
  const item = itemOf.get(report.id);
  const ofPack = isPackaged ? 'packaged' : 'installed';
  return {
    id: report.id,
    title: report.title,
    house: report.publisher === null ? null : namesOf(report.publisher, report),
    asOf: report.asOf,
    addedAtMs: item?.addedAtMs ?? null,
    state: item ? (counts.unconfirmedCount > 0 ? 'unconfirmed' : 'confirmed') : ofPack,
    companies: companies.map(({ id, names, codes }) => ({ id, name: names, codes })),
    ...counts,
  };
}

function RememberedCorrections() {
  const t = useTranslations('library');
  const corrections = useCorrections() ?? [];
  const listed = useListedCorrections(corrections);
  const { removeCorrection } = useOwnReportEdits();
  return (
    <Corrections
      corrections={listed}
      onRemove={(id) => {
        const correction = corrections.find((one) => correctionId(one) === id);
        if (correction) removeCorrection(correction, t('correctionRemoved', { name: correction.term }));
      }}
    />
  );
}

const remembered = (
  <>
    <DocumentNotes />
    <RememberedCorrections />
  </>
);

interface LibraryListProps {
  /** Shown if the library is closed or data was lost, or if a tab could not be read. */
  notice: ReactNode;
  undo: ReactNode;
  onReview: (itemId: string) => void;
  /** The item whose review the user has just left; null if the page was opened with the list. */
  leftItemId: string | null;
}

/** After a review, the keyboard goes on at the same draft, at the first one that is left, or at the reports. */
function useFocusAfterReview(leftItemId: string | null, isRead: boolean): void {
  const isDone = useRef(leftItemId === null);
  useEffect(() => {
    if (isDone.current || !isRead || leftItemId === null) return;
    isDone.current = true;
    const drafts = [...document.querySelectorAll<HTMLElement>('.queue-row[data-state=draft]')];
    const next = drafts.find(({ dataset }) => dataset['item'] === leftItemId) ?? drafts[0];
    const control =
      next?.querySelector<HTMLElement>('.button') ?? document.querySelector<HTMLElement>('.report-row button');
    control?.focus();
  });
}

export function LibraryList({ notice, undo, onReview, leftItemId }: LibraryListProps) {
  const t = useTranslations('library');
  const language = useLanguage();
  const queue = useQueue();
  const stored = useLibraryReports();
  const isPackagedHidden = usePackagedReportsHidden();
  const areOriginalsKept = useOriginalsKept();
  const edits = useOwnReportEdits();
  const { attempt } = useUndo();
  const [refused, setRefused] = useState<readonly string[]>([]);
  useFocusAfterReview(leftItemId, queue.items !== undefined && stored !== undefined);
  const items = queue.items ?? [];
  const ownItems = new Map(items.flatMap((item) => (item.reportId ? [[item.reportId, item]] : [])));
  const reports = (stored ?? []).map((report) => listedReport(report, ownItems));
  const titles = new Map(reports.map(({ id, title }) => [id, inLanguage(title, language)]));
  const rows = queueRowsOf(items, titles);
  const isEmpty = queue.items !== undefined && stored !== undefined && rows.length === 0 && !reports.some(isOwn);
  const remove = (ids: readonly string[]): void => {
    const first = rows.find(({ id }) => id === ids[0]);
    const isOne = ids.length === 1 && first;
    queue.remove(ids, isOne ? t('removed', { name: first.title }) : t('removedMany', { count: ids.length }));
  };
  return (
    <LibraryView
      notice={
        <>
          {notice}
          {refused.length === 0 ? null : <Notice tone="warn" title={t('noSpace', { names: refused.join(' · ') })} />}
          {isEmpty ? <Notice title={t('empty')}>{t('emptyHint')}</Notice> : null}
        </>
      }
      add={
        <AddReports
          isCompact={!isEmpty}
          isDisabled={!queue.canAdd}
          onFiles={(files) => {
            setRefused([]);
            queue.add(files, setRefused);
          }}
          onText={(text) => {
            setRefused([]);
            queue.addPasted(text, setRefused);
          }}
        />
      }
      queue={
        <Queue
          rows={rows}
          onReview={onReview}
          onCancel={queue.cancel}
          onRetry={queue.retry}
          onRemove={(id) => remove([id])}
          onClear={remove}
          onSaveSure={(ids) =>
            edits.saveSure(ids, ({ saved, left }) =>
              [
                t('savedMany', { count: saved.length }),
                ...(left.length > 0 ? [t('left', { count: left.length })] : []),
              ].join(' '),
            )
          }
        />
      }
      reports={
        <Reports
          reports={reports}
          onOpen={(id) => edits.edit(id, onReview)}
          onRead={(id) => attempt(() => openReader({ kind: 'report', id }))}
          onDelete={(id) => edits.remove(id, t('deleted', { name: titles.get(id) ?? id }))}
          onExport={(ids) => edits.exportAll(ids, t('exportTitle'))}
        />
      }
      corrections={remembered}
      choices={
        isPackagedHidden === undefined || areOriginalsKept === undefined ? null : (
          <>
            <HiddenReports />
            <label className="library-choice">
              <input
                type="checkbox"
                checked={!isPackagedHidden}
                onChange={({ target }) => edits.setPackagedHidden(!target.checked)}
              />
              {t('packaged')}
            </label>
            <label className="library-choice">
              <input
                type="checkbox"
                checked={areOriginalsKept}
                onChange={({ target }) => edits.setOriginalsKept(target.checked)}
              />
              {t('keepOriginals')}
            </label>
          </>
        )
      }
      undo={undo}
    />
  );
}
