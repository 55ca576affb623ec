// Says what the library holds: the number of reports, their months, and the number of companies.
import { useFormatter, useTranslations } from 'use-intl';
import { useRead, useReports } from '../hooks/library.tsx';

/** Months written out; a larger library names the first and the last. */
const mostMonths = 3;

/** Renders nothing until the library is read. */
export function InLibrary() {
  const t = useTranslations('welcome');
  const formatter = useFormatter();
  const reports = useReports();
  const companies = useRead((db) => db.companies.count(), []);
  if (!reports || companies === undefined) return null;
  if (reports.length === 0) return <li>{t('emptyLibrary')}</li>;
  const months = [...new Set(reports.map(({ report }) => report.asOf.slice(0, 7)))].toSorted();
  const dates =
    months.length > mostMonths
      ? t('fromTo', { first: months[0] ?? '', last: months.at(-1) ?? '' })
      : formatter.list(months);
  return <li>{t('inLibrary', { reports: reports.length, dates, companies })}</li>;
}
