// Search, filters and order of the reports on the library page.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { useLanguage } from '../ui/intl.tsx';
import {
  isFiltered,
  noFilter,
  reportAges,
  reportOrders,
  reportStates,
  type HouseChoice,
  type ReportFilter,
  type ReportOrder,
} from './report-filter.ts';
import './ReportTools.css';

interface ReportToolsProps {
  filter: ReportFilter;
  onFilter: (filter: ReportFilter) => void;
  order: ReportOrder;
  onOrder: (order: ReportOrder) => void;
  houses: readonly HouseChoice[];
  /** Name of the company that the list is limited to; null if it is not. */
  companyName: string | null;
}

const any = 'any';

export function ReportTools({ filter, onFilter, order, onOrder, houses, companyName }: ReportToolsProps) {
  const t = useTranslations('library');
  const language = useLanguage();
  return (
    <div className="report-tools" role="search">
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={filter.query}
        onChange={({ target }) => onFilter({ ...filter, query: target.value })}
      />
      <select
        aria-label={t('house')}
        value={filter.house ?? any}
        onChange={({ target }) => onFilter({ ...filter, house: target.value === any ? null : target.value })}
      >
        <option value={any}>{t('anyHouse')}</option>
        {houses.map(({ key, house, count }) => (
          <option key={key} value={key}>
            {t('houseCount', { house: house ? inLanguage(house, language) : t('noHouse'), count })}
          </option>
        ))}
      </select>
      <select
        aria-label={t('date')}
        value={filter.age ?? any}
        onChange={({ target }) =>
          onFilter({ ...filter, age: reportAges.find((age) => String(age) === target.value) ?? null })
        }
      >
        {reportAges.map((age) => (
          <option key={age} value={age ?? any}>
            {age === null ? t('anyDate') : t('withinDays', { days: age })}
          </option>
        ))}
      </select>
      <select
        aria-label={t('state')}
        value={filter.state ?? any}
        onChange={({ target }) =>
          onFilter({ ...filter, state: reportStates.find((state) => state === target.value) ?? null })
        }
      >
        <option value={any}>{t('anyState')}</option>
        {reportStates.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('order')}
        value={order}
        onChange={({ target }) => onOrder(reportOrders.find((one) => one === target.value) ?? 'date')}
      >
        {reportOrders.map((one) => (
          <option key={one} value={one}>
            {t(`orders.${one}`)}
          </option>
        ))}
      </select>
      {companyName === null ? null : (
        <button type="button" className="report-chip" onClick={() => onFilter({ ...filter, companyId: null })}>
          {companyName} <span aria-hidden="true">×</span>
          <span className="yj-hidden"> {t('anyCompany')}</span>
        </button>
      )}
      {isFiltered(filter) ? (
        <button type="button" className="quiet" onClick={() => onFilter(noFilter)}>
          {t('clearFilter')}
        </button>
      ) : null}
    </div>
  );
}
