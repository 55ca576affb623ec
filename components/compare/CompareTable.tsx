// The comparison as a grid: companies in columns; ratings, targets and figures in rows. The line below it says kind, unit and
// source of the number that is pointed at or focused; arrow keys move among the cells.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ComparedMetric, Comparison } from '../../lib/dossier/compare.ts';
import { headingOf } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { useLanguage } from '../ui/intl.tsx';
import { CellDetail, type PointedCell } from './CellDetail.tsx';
import { FigureCell, RatingCell } from './cells.tsx';
import { useGridKeys } from './grid-keys.ts';

interface HeadProps {
  company: Company;
  onOpen: (companyId: string) => void;
  onRemove: (companyId: string) => void;
}

function Head({ company, onOpen, onRemove }: HeadProps) {
  const t = useTranslations('compare');
  const { name, codes } = headingOf(company, useLanguage());
  return (
    <th scope="col">
      <span className="compare-company">
        <button type="button" className="compare-name" title={t('opened', { name })} onClick={() => onOpen(company.id)}>
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
}

interface CellsProps {
  comparison: Comparison;
  today: string;
  detailId: string;
  onPoint: (cell: PointedCell) => void;
}

interface FigureCellsProps extends CellsProps {
  of: Readonly<Record<string, readonly Figure[]>>;
  rowUnit: string | null;
}

function FigureCells({ comparison, of, rowUnit, onPoint, ...rest }: FigureCellsProps) {
  return comparison.columns.map(({ company }) => (
    <FigureCell
      key={company.id}
      statements={of[company.id] ?? []}
      rowUnit={rowUnit}
      reports={comparison.reports}
      onPoint={(figure) => onPoint({ company, figure })}
      {...rest}
    />
  ));
}

function Metric({ metric, rows, ...cells }: ComparedMetric & CellsProps) {
  const t = useTranslations('figure');
  const language = useLanguage();
  return (
    <tbody>
      <tr className="compare-metric">
        <th scope="rowgroup" colSpan={cells.comparison.columns.length + 1}>
          <span>{inLanguage(metric, language)}</span>
        </th>
      </tr>
      {rows.map(({ sample, cells: of }) => {
        const { unit } = formatQuantity(sample, language);
        return (
          <tr key={[sample.period, sample.kind, sample.unit].join(' ')}>
            <th scope="row">
              <span className="compare-period">
                {sample.period === null ? t('noPeriod') : formatPeriod(sample.period, language)}
              </span>{' '}
              <span className="compare-kind" data-kind={sample.kind}>
                {t(`kind.${sample.kind}`)}
              </span>{' '}
              <span className="compare-unit">{unit}</span>
            </th>
            <FigureCells of={of} rowUnit={unit} {...cells} />
          </tr>
        );
      })}
    </tbody>
  );
}

interface CompareTableProps extends Omit<HeadProps, 'company'> {
  comparison: Comparison;
  /** YYYY-MM-DD. */
  today: string;
}

export function CompareTable({ comparison, today, onOpen, onRemove }: CompareTableProps) {
  const t = useTranslations('compare');
  const detailId = useId();
  const [pointed, setPointed] = useState<PointedCell | null>(null);
  const grid = useGridKeys();
  const { columns, targets, metrics, reports } = comparison;
  const hasTargets = Object.keys(targets).length > 0;
  const cells = { comparison, today, detailId, onPoint: setPointed };
  return (
    <>
      <div className="compare-scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys move among its cells */}
        <table className="compare-table" role="grid" {...grid}>
          <thead>
            <tr>
              <th scope="col">
                <span className="yj-hidden">{t('metric')}</span>
              </th>
              {columns.map(({ company }) => (
                <Head key={company.id} company={company} onOpen={onOpen} onRemove={onRemove} />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('rating')}</th>
              {columns.map((column) => (
                <RatingCell key={column.company.id} column={column} today={today} />
              ))}
            </tr>
            {hasTargets ? (
              <tr>
                <th scope="row">{t('target')}</th>
                <FigureCells of={targets} rowUnit={null} {...cells} />
              </tr>
            ) : null}
          </tbody>
          {metrics.map(({ metric, rows }) => (
            <Metric key={metric.id} metric={metric} rows={rows} {...cells} />
          ))}
        </table>
      </div>
      <CellDetail id={detailId} pointed={pointed} reports={reports} isEmpty={metrics.length === 0 && !hasTargets} />
    </>
  );
}
