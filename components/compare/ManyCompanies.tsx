// The comparison of a sector with many companies: they are in rows, so that ratings of all fit the width of a window.
import { useTranslations } from 'use-intl';
import { numbersFirst, type ComparedRow, type Comparison } from '../../lib/dossier/compare.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import { useLanguage } from '../ui/intl.tsx';
import type { PointedCell } from './CellDetail.tsx';
import { FigureCell, RatingCell } from './cells.tsx';
import { CompanyHead, type HeadEvents } from './CompanyHead.tsx';
import { useGridKeys } from './grid-keys.ts';
import { RowLabel } from './RowLabel.tsx';

interface ManyCompaniesProps extends HeadEvents {
  comparison: Comparison;
  /** YYYY-MM-DD. */
  today: string;
  detailId: string;
  onPoint: (cell: PointedCell) => void;
}

const keyOf = ({ sample: { metric, period, kind, unit } }: ComparedRow): string =>
  [metric.id, period, kind, unit].join(' ');

export function ManyCompanies({ comparison, today, detailId, onPoint, onOpen, onRemove }: ManyCompaniesProps) {
  const t = useTranslations('compare');
  const language = useLanguage();
  const grid = useGridKeys();
  const { targets, metrics, reports } = comparison;
  const hasTargets = Object.keys(targets).length > 0;
  const rows = metrics.flatMap((compared) => compared.rows);
  const shared = { reports, today, detailId };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys move among its cells
    <table className="compare-table compare-many" role="grid" {...grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className="yj-hidden">{t('company')}</span>
          </th>
          <th scope="col" className="compare-wide">
            {t('rating')}
          </th>
          {hasTargets ? <th scope="col">{t('target')}</th> : null}
          {rows.map((row) => (
            <th key={keyOf(row)} scope="col">
              <span className="compare-name">{inLanguage(row.sample.metric, language)}</span>{' '}
              <span className="compare-label">
                <RowLabel sample={row.sample} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbersFirst(comparison).map((column) => {
          const { company } = column;
          return (
            <tr key={company.id}>
              <CompanyHead company={company} scope="row" onOpen={onOpen} onRemove={onRemove} />
              <RatingCell column={column} today={today} />
              {hasTargets ? (
                <FigureCell
                  statements={targets[company.id] ?? []}
                  rowUnit={null}
                  onPoint={(figure) => onPoint({ company, figure })}
                  {...shared}
                />
              ) : null}
              {rows.map((row) => (
                <FigureCell
                  key={keyOf(row)}
                  statements={row.cells[company.id] ?? []}
                  rowUnit={formatQuantity(row.sample, language).unit}
                  onPoint={(figure) => onPoint({ company, figure })}
                  {...shared}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
