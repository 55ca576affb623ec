// The card's sections for changes between reports and for conflicts.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Report } from '../../lib/model/report.ts';
import { useIsStale } from '../ui/age-limits.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { CardBars } from './CardBars.tsx';

function useQuantity(dossier: Dossier): (figure: Figure) => string {
  const language = useLanguage();
  return (figure) => {
    const isUnit = !figure.subject.companyIds.includes(dossier.company.id);
    const label = figureLabel({ figure, relation: isUnit ? 'unit' : 'own' }, language);
    return `${label} ${formatPeriod(figure.period ?? '', language)}`;
  };
}

const reportOf = (row: { reportId: string }, dossier: Dossier): Report | undefined =>
  dossier.reports.find(({ id }) => id === row.reportId);

export function CardChanges({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('card');
  const quantity = useQuantity(dossier);
  const changes = dossier.changes.figures;
  if (changes.length === 0) return null;
  return (
    <section className="card-changes">
      {changes.map(({ from, to }) => (
        <div key={to.id}>
          <p className="yj-quiet">{t('change', { what: quantity(to) })}</p>
          <CardBars
            dossier={dossier}
            bars={[from, to].map((figure) => ({ figure, name: reportOf(figure, dossier)?.asOf.slice(0, 7) ?? '' }))}
          />
        </div>
      ))}
    </section>
  );
}

export function CardConflicts({ dossier, today }: { dossier: Dossier; today: string }) {
  const t = useTranslations('card');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const quantity = useQuantity(dossier);
  const isStale = useIsStale();
  const { figures, views } = dossier.conflicts;
  if (figures.length + views.length === 0) return null;
  // Conflicting reports are from the same days, so they are labeled by house instead of month.
  const house = (row: { reportId: string }): string => {
    const report = reportOf(row, dossier);
    return houseName(report, language) ?? (report ? inLanguage(report.title, language) : tReport('unsigned'));
  };
  return (
    <section className="card-changes card-conflicts">
      {views.map((group) => (
        <div key={group[0]!.id}>
          <p className="yj-quiet">
            <span className="card-tag">{tReport('conflict')}</span> {t('conflictViews')}
          </p>
          <p className="card-view">
            {group.map((view) => (
              <span key={view.id} className="card-view">
                {house(view)} <Stance view={view} isQuiet={isStale(reportOf(view, dossier)?.asOf ?? '', today)} />
              </span>
            ))}
          </p>
        </div>
      ))}
      {figures.map((group) => (
        <div key={group[0]!.id}>
          <p className="yj-quiet">
            <span className="card-tag">{tReport('conflict')}</span> {quantity(group[0]!)}
          </p>
          <CardBars dossier={dossier} bars={group.map((figure) => ({ figure, name: house(figure) }))} />
        </div>
      ))}
    </section>
  );
}
