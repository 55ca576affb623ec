// All reports, latest first. A click opens the report's page in the side panel.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { useReports } from '../hooks/library.tsx';
import { Age } from '../ui/Age.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';

export function ReportList({ onOpen }: { onOpen: (reportId: string) => void }) {
  const t = useTranslations('report');
  const language = useLanguage();
  const reports = useReports();
  if (!reports) return null;
  return (
    <ul className="rows">
      {reports.map(({ report, viewCount, figureCount }) => (
        <li key={report.id} className="row">
          <div className="row-main">
            <p className="row-name">
              <button type="button" className="row-open" onClick={() => onOpen(report.id)}>
                {inLanguage(report.title, language)}
              </button>
            </p>
            <p className="row-stance">
              {houseName(report, language) ?? t('unsigned')} · {t('counts', { views: viewCount, figures: figureCount })}
            </p>
          </div>
          <div className="row-figure">
            <p className="yj-quiet">{t('asOf', { date: report.asOf })}</p>
            <p>
              <Age asOf={report.asOf} today={today()} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
