// The card's stances: one line per report, strongest first, with one rationale per report.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { Report } from '../../lib/model/report.ts';
import type { View } from '../../lib/model/view.ts';
import { Age } from '../ui/Age.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';

const stancesShown = 3;

function ReportStances({ views, report, today }: { views: readonly View[]; report: Report; today: string }) {
  const t = useTranslations('report');
  const language = useLanguage();
  const reason = views.find((view) => view.rationale)?.rationale;
  return (
    <div>
      <p className="card-view">
        {views.slice(0, stancesShown).map((view) => (
          <Stance key={view.id} word={view.stance} stanceClass={view.stanceClass} />
        ))}
        <span className="yj-quiet" title={houseName(report.publisher, language) ?? t('unsigned')}>
          {inLanguage(report.title, language)} ·{' '}
          <span className="card-dated">
            {t('asOf', { date: report.asOf })} <Age asOf={report.asOf} today={today} />
          </span>
        </span>
      </p>
      {reason ? <p className="card-why">{inLanguage(reason, language)}</p> : null}
    </div>
  );
}

export function CardViews({ dossier, today }: { dossier: Dossier; today: string }) {
  const byReport = Map.groupBy(dossier.views, (view) => view.reportId);
  if (byReport.size === 0) return null;
  return (
    <section className="card-views">
      {[...byReport].map(([reportId, views]) => {
        const report = dossier.reports.find(({ id }) => id === reportId);
        return report ? <ReportStances key={reportId} views={views} report={report} today={today} /> : null;
      })}
    </section>
  );
}
