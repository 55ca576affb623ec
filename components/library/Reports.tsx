// The reports of the library: searched, filtered and sorted; open, export and delete.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { Age } from '../ui/Age.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import { WindowedRows } from '../ui/WindowedRows.tsx';
import {
  filterReports,
  housesOf,
  isFiltered,
  isOwn,
  noFilter,
  sortReports,
  type ListedReport,
  type ReportFilter,
  type ReportOrder,
} from './report-filter.ts';
import { ReportTools } from './ReportTools.tsx';
import './Reports.css';

interface ReportsProps {
  reports: readonly ListedReport[];
  onOpen: (id: string) => void;
  /** Opens the document in the reader. */
  onRead: (id: string) => void;
  onDelete: (id: string) => void;
  /** Exports own reports as a pack. */
  onExport: (ids: readonly string[]) => void;
}

/** Height of a row of two lines. */
const rowHeight = 64;
const mostCompanies = 4;

interface RowProps extends Pick<ReportsProps, 'onOpen' | 'onRead' | 'onDelete' | 'onExport'> {
  report: ListedReport;
  onCompany: (companyId: string) => void;
}

function Row({ report, onOpen, onRead, onDelete, onExport, onCompany }: RowProps) {
  const t = useTranslations('library');
  const language = useLanguage();
  const { id, house, asOf, state, companies, viewCount, figureCount, unconfirmedCount } = report;
  const title = inLanguage(report.title, language);
  return (
    <li className="report-row" data-state={state}>
      <div>
        <p className="report-title">
          {isOwn(report) ? (
            <button type="button" onClick={() => onOpen(id)}>
              {title}
            </button>
          ) : (
            title
          )}
          <span className="report-state">
            {state === 'unconfirmed' ? t('unconfirmedCount', { count: unconfirmedCount }) : t(`states.${state}`)}
          </span>
        </p>
        <p className="report-line">
          <span>{house ? inLanguage(house, language) : t('noHouse')}</span>
          <span>
            {asOf} <Age asOf={asOf} today={today()} />
          </span>
          <span>{t('counts', { views: viewCount, figures: figureCount })}</span>
          {companies.slice(0, mostCompanies).map(({ id: companyId, name }) => (
            <button key={companyId} type="button" className="report-company" onClick={() => onCompany(companyId)}>
              {inLanguage(name, language)}
            </button>
          ))}
          {companies.length > mostCompanies ? <span>{t('moreCompanies', { count: companies.length })}</span> : null}
        </p>
      </div>
      {isOwn(report) ? (
        <div className="actions">
          <button type="button" className="quiet" onClick={() => onRead(id)}>
            {t('read')}
            <span className="yj-hidden"> {title}</span>
          </button>
          <button type="button" className="quiet" onClick={() => onOpen(id)}>
            {t('edit')}
            <span className="yj-hidden"> {title}</span>
          </button>
          <button type="button" className="quiet" onClick={() => onExport([id])}>
            {t('export')}
            <span className="yj-hidden"> {title}</span>
          </button>
          <button type="button" className="quiet" onClick={() => onDelete(id)}>
            {t('delete')}
            <span className="yj-hidden"> {title}</span>
          </button>
        </div>
      ) : null}
    </li>
  );
}

export function Reports({ reports, onOpen, onRead, onDelete, onExport }: ReportsProps) {
  const t = useTranslations('library');
  const language = useLanguage();
  const [filter, setFilter] = useState<ReportFilter>(noFilter);
  const [order, setOrder] = useState<ReportOrder>('date');
  if (reports.length === 0) return null;
  const shown = sortReports(filterReports(reports, filter, today()), order, language);
  const own = shown.filter(isOwn);
  const company = reports.flatMap(({ companies }) => companies).find(({ id }) => id === filter.companyId);
  return (
    <section aria-labelledby="reports-title">
      <div className="library-heading">
        <h2 id="reports-title">{t('reports')}</h2>
        <p className="yj-quiet" role="status">
          {isFiltered(filter)
            ? t('shownOf', { shown: shown.length, total: reports.length })
            : t('reportCount', { count: reports.length })}
        </p>
        <div className="actions">
          {own.length > 1 ? (
            <button type="button" className="quiet" onClick={() => onExport(own.map(({ id }) => id))}>
              {t('exportShown', { count: own.length })}
            </button>
          ) : null}
        </div>
      </div>
      <ReportTools
        filter={filter}
        onFilter={setFilter}
        order={order}
        onOrder={setOrder}
        houses={housesOf(reports)}
        companyName={company ? inLanguage(company.name, language) : null}
      />
      {shown.length === 0 ? (
        <p className="library-box library-none">{t('noMatch')}</p>
      ) : (
        <div className="library-box">
          <WindowedRows items={shown} rowHeight={() => rowHeight}>
            {(chunk) =>
              chunk.map((report) => (
                <Row
                  key={report.id}
                  report={report}
                  onOpen={onOpen}
                  onRead={onRead}
                  onDelete={onDelete}
                  onExport={onExport}
                  onCompany={(companyId) => setFilter({ ...filter, companyId })}
                />
              ))
            }
          </WindowedRows>
        </div>
      )}
    </section>
  );
}
