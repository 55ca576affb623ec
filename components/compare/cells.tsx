// Cells of the comparison: the latest rating with house and age, and a number with what it was in earlier reports.
import { useTranslations } from 'use-intl';
import type { Summary } from '../../lib/dossier/summary.ts';
import { isRating } from '../../lib/comparison/changes.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { formatQuantity, quantityText } from '../../lib/format/quantity.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Report } from '../../lib/model/report.ts';
import { Movement } from '../ui/Amount.tsx';
import { useIsStale } from '../ui/age-limits.ts';
import { DatedStance } from '../ui/DatedStance.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { Unchecked } from '../ui/Unchecked.tsx';

export function RatingCell({ column, today }: { column: Summary; today: string }) {
  const t = useTranslations('report');
  const language = useLanguage();
  const { view, disputing, report } = column;
  return (
    <td tabIndex={-1} className="compare-rating">
      {view && report ? (
        <span className="compare-stance">
          <DatedStance view={view} asOf={report.asOf} today={today} />
        </span>
      ) : (
        <span className="yj-quiet">{report ? t('noRating') : t('unreported')}</span>
      )}
      {disputing.filter(isRating).map((other) => (
        <span key={other.id} className="compare-other">
          <span className="yj-quiet">{t('conflict')}</span> <Stance view={other} />
        </span>
      ))}
      {report ? (
        <span className="compare-source">
          <span>{houseName(report, language) ?? t('unsigned')}</span> <span>{report.asOf}</span>
        </span>
      ) : null}
    </td>
  );
}

interface FigureCellProps {
  /** Latest first; empty for a company without a number. */
  statements: readonly Figure[];
  /** The unit beside the period; a number with another unit names its own. `null` if each number does. */
  rowUnit: string | null;
  reports: readonly Report[];
  today: string;
  /** The line that describes the cell that is pointed at. */
  detailId: string;
  onPoint: (figure: Figure) => void;
}

export function FigureCell({ statements, rowUnit, reports, today, detailId, onPoint }: FigureCellProps) {
  const t = useTranslations('compare');
  const tFigure = useTranslations('figure');
  const language = useLanguage();
  const isStale = useIsStale();
  const [figure, ...earlier] = statements;
  if (!figure) {
    return (
      <td tabIndex={-1} className="compare-none">
        <span className="yj-hidden">{t('noCell')}</span>
      </td>
    );
  }
  const asOf = reports.find(({ id }) => id === figure.reportId)?.asOf ?? '';
  const written = (one: Figure) => {
    const formatted = formatQuantity(one, language);
    return formatted.unit === rowUnit ? formatted.number : quantityText(formatted);
  };
  const yoy = figure.changes.find(({ type }) => type === 'yoy');
  return (
    <td
      tabIndex={-1}
      aria-describedby={detailId}
      className={isStale(asOf, today) ? 'compare-figure is-stale' : 'compare-figure'}
      onPointerEnter={() => onPoint(figure)}
      onFocus={() => onPoint(figure)}
    >
      <span className="compare-number">
        {written(figure)}
        <Unchecked fact={figure} />
        {figure.isCurrencyDoubtful ? <small className="yj-doubtful">{tFigure('doubtfulCurrency')}</small> : null}
      </span>
      {yoy ? (
        <span className="compare-more">
          {tFigure('change.yoy')} <Movement change={yoy} />
        </span>
      ) : null}
      {earlier.map((one) => (
        <span key={one.id} className="compare-more">
          {t('earlier', { amount: written(one) })}
        </span>
      ))}
    </td>
  );
}
