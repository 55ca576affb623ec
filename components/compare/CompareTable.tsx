// The comparison as a grid: companies in columns; ratings, targets and figures in rows. The line below it says kind, unit and
// source of the number that is pointed at or focused; arrow keys move among the cells.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Comparison } from '../../lib/dossier/compare.ts';
import { headingOf } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { useLanguage } from '../ui/intl.tsx';
import { CellDetail, type PointedCell } from './CellDetail.tsx';
import { FigureCell, RatingCell } from './cells.tsx';
import { useGridKeys } from './grid-keys.ts';

interface CompareTableProps {
  comparison: Comparison;
  /** YYYY-MM-DD. */
  today: string;
  onOpen: (companyId: string) => void;
  onRemove: (companyId: string) => void;
}

export function CompareTable({ comparison, today, onOpen, onRemove }: CompareTableProps) {
  const t = useTranslations('compare');
  const tFigure = useTranslations('figure');
  const language = useLanguage();
  const detailId = useId();
  const [pointed, setPointed] = useState<PointedCell | null>(null);
  const grid = useGridKeys();
  const { columns, targets, metrics, reports } = comparison;
  const isEmpty = metrics.length === 0 && Object.keys(targets).length === 0;
  const cellsOf = (key: string, cells: Readonly<Record<string, readonly Figure[]>>, rowUnit: string | null) =>
    columns.map(({ company }) => (
      <FigureCell
        key={`${key} ${company.id}`}
        statements={cells[company.id] ?? []}
        rowUnit={rowUnit}
        reports={reports}
        today={today}
        detailId={detailId}
        onPoint={(figure) => setPointed({ company, figure })}
      />
    ));
  return (
    <>
      <div className="compare-scroll">
        <table className="compare-table" role="grid" {...grid}>
          <thead>
            <tr>
              <th scope="col">
                <span className="yj-hidden">{t('metric')}</span>
              </th>
              {columns.map(({ company }) => {
                const { name, codes } = headingOf(company, language);
                return (
                  <th key={company.id} scope="col">
                    <span className="compare-company">
                      <button
                        type="button"
                        className="compare-name"
                        title={t('opened', { name })}
                        onClick={() => onOpen(company.id)}
                      >
                        {name}
                      </button>
                      <button
                        type="button"
                        className="compare-remove"
                        aria-label={t('remove', { name })}
                        title={t('remove', { name })}
                        onClick={() => onRemove(company.id)}
                      >
                        ×
                      </button>
                    </span>
                    <span className="yj-code">{codes[0]}</span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('rating')}</th>
              {columns.map((column) => (
                <RatingCell key={column.company.id} column={column} today={today} />
              ))}
            </tr>
            {Object.keys(targets).length > 0 ? (
              <tr>
                <th scope="row">{t('target')}</th>
                {cellsOf('target', targets, null)}
              </tr>
            ) : null}
          </tbody>
          {metrics.map(({ metric, rows }) => (
            <tbody key={metric.id}>
              <tr className="compare-metric">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{inLanguage(metric, language)}</span>
                </th>
              </tr>
              {rows.map(({ sample, cells }) => {
                const { unit } = formatQuantity(sample, language);
                const key = [sample.period, sample.kind, sample.unit].join(' ');
                return (
                  <tr key={key}>
                    <th scope="row">
                      <span className="compare-period">
                        {sample.period === null ? tFigure('noPeriod') : formatPeriod(sample.period, language)}
                      </span>{' '}
                      <span className="compare-kind" data-kind={sample.kind}>
                        {tFigure(`kind.${sample.kind}`)}
                      </span>{' '}
                      <span className="compare-unit">{unit}</span>
                    </th>
                    {cellsOf(key, cells, unit)}
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
      <CellDetail id={detailId} pointed={pointed} reports={reports} isEmpty={isEmpty} />
    </>
  );
}
