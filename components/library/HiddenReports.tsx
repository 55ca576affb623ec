// Reports that the user hides, each with a button that shows it again. Absent if there is none.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { useHiddenReports, useReportHiding } from '../hooks/hidden-reports.ts';
import { useLanguage } from '../ui/intl.tsx';
import './HiddenReports.css';

export function HiddenReports() {
  const t = useTranslations('hidden');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const hidden = useHiddenReports() ?? [];
  const hiding = useReportHiding();
  if (hidden.length === 0) return null;
  return (
    <section aria-labelledby="hidden-title">
      <div className="library-heading">
        <h2 id="hidden-title">{t('title')}</h2>
        <p className="yj-quiet">{t('hint')}</p>
      </div>
      <ul className="library-box">
        {hidden.map(({ id, title, publisher, asOf }) => {
          const name = inLanguage(title, language);
          return (
            <li key={id} className="hidden-report">
              <span>{name}</span>
              <span className="yj-quiet">
                {publisher ?? tReport('unsigned')} · {asOf}
              </span>
              <button
                type="button"
                className="quiet"
                disabled={hiding === null}
                onClick={() => hiding?.show(id, t('shown', { name }))}
              >
                {t('show')}
                <span className="yj-hidden"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
