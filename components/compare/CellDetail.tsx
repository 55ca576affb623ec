// The line that says of the number that is pointed at whose it is, its kind, unit, source and words in the report.
import { useTranslations } from 'use-intl';
import { houseName, speakerOf } from '../../lib/format/glossary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity, quantityText } from '../../lib/format/quantity.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Report } from '../../lib/model/report.ts';
import { useLanguage } from '../ui/intl.tsx';

export interface PointedCell {
  company: Company;
  figure: Figure;
}

interface CellDetailProps {
  id: string;
  pointed: PointedCell | null;
  reports: readonly Report[];
  /** Whether there is no number to point at. */
  isEmpty: boolean;
}

export function CellDetail({ id, pointed, reports, isEmpty }: CellDetailProps) {
  const t = useTranslations('compare');
  const tFigure = useTranslations('figure');
  const tReport = useTranslations('report');
  const language = useLanguage();
  if (!pointed) {
    return (
      <p id={id} className="compare-detail yj-quiet">
        {isEmpty ? t('none') : t('hint')}
      </p>
    );
  }
  const { company, figure } = pointed;
  const report = reports.find((one) => one.id === figure.reportId);
  const speaker = speakerOf(figure, language);
  const amount = quantityText(formatQuantity(figure, language));
  const parts = [
    inLanguage(company.names, language),
    inLanguage(figure.metric, language),
    figure.period === null ? tFigure('noPeriod') : formatPeriod(figure.period, language),
    figure.isCurrencyDoubtful ? amount + tFigure('doubtfulCurrency') : amount,
    tFigure(`kind.${figure.kind}`),
    report
      ? `${houseName(report, language) ?? tReport('unsigned')} ${inLanguage(report.title, language)} ${report.asOf}`
      : '',
    speaker === null ? '' : tFigure('speaker', { name: speaker }),
    t('asWritten', { text: figure.asWritten }),
  ];
  return (
    <p id={id} className="compare-detail">
      {parts.filter((part) => part !== '').join(' · ')}
      {figure.caveat ? <span className="compare-caveat"> {inLanguage(figure.caveat, language)}</span> : null}
    </p>
  );
}
