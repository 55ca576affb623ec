// The stances, strongest first; the first with its reason.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { View } from '../../lib/model/view.ts';
import { Age } from '../ui/Age.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';

const viewsShown = 3;

function ViewLine({ view, dossier, today }: { view: View; dossier: Dossier; today: string }) {
  const t = useTranslations('report');
  const language = useLanguage();
  const report = dossier.reports.find(({ id }) => id === view.reportId);
  if (!report) return null;
  return (
    <p className="card-view">
      <Stance word={view.stance} stanceClass={view.stanceClass} />
      <span className="yj-quiet" title={report.publisher ?? t('unsigned')}>
        {inLanguage(report.title, language)} · {t('asOf', { date: report.asOf })}
      </span>
      <Age asOf={report.asOf} today={today} />
    </p>
  );
}

export function CardViews({ dossier, today }: { dossier: Dossier; today: string }) {
  const language = useLanguage();
  const shown = dossier.views.slice(0, viewsShown);
  if (shown.length === 0) return null;
  return (
    <section className="card-views">
      {shown.map((view, index) => (
        <div key={view.id}>
          <ViewLine view={view} dossier={dossier} today={today} />
          {/* A second stance of the same report repeats its reason; one is enough. */}
          {view.rationale && shown.findIndex((other) => other.rationale?.zh === view.rationale?.zh) === index ? (
            <p className="card-why">{inLanguage(view.rationale, language)}</p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
