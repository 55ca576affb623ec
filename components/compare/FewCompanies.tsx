// The comparison of a few companies: they are in columns; ratings, targets and figures in rows.
import { useTranslations } from 'use-intl';
import type { ComparedMetric, Comparison } from '../../lib/dossier/compare.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { useLanguage } from '../ui/intl.tsx';
import type { PointedCell } from './CellDetail.tsx';
import { FigureCell, RatingCell } from './cells.tsx';
import { CompanyHead, type HeadEvents } from './CompanyHead.tsx';
import { useGridKeys } from './grid-keys.ts';
import { RowLabel } from './RowLabel.tsx';

interface CellsProps {
  comparison: Comparison;
  /** YYYY-MM-DD. */
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
  const language = useLanguage();
  return (
    <tbody>
      <tr className="compare-metric">
        <th scope="rowgroup" colSpan={cells.comparison.columns.length + 1}>
          <span>{inLanguage(metric, language)}</span>
        </th>
      </tr>
      {rows.map(({ sample, cells: of }) => (
        <tr key={[sample.period, sample.kind, sample.unit].join(' ')}>
          <th scope="row">
            <RowLabel sample={sample} />
          </th>
          <FigureCells of={of} rowUnit={formatQuantity(sample, language).unit} {...cells} />
        </tr>
      ))}
    </tbody>
  );
}

export function FewCompanies({ onOpen, onRemove, ...cells }: CellsProps & HeadEvents) {
  const t = useTranslations('compare');
  const grid = useGridKeys();
  const { columns, targets, metrics } = cells.comparison;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys move among its cells
    <table className="compare-table" role="grid" {...grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className="yj-hidden">{t('metric')}</span>
          </th>
          {columns.map(({ company }) => (
            <CompanyHead key={company.id} company={company} scope="col" onOpen={onOpen} onRemove={onRemove} />
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('rating')}</th>
          {columns.map((column) => (
            <RatingCell key={column.company.id} column={column} today={cells.today} />
          ))}
        </tr>
        {Object.keys(targets).length > 0 ? (
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
  );
}
