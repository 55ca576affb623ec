// The card's views: the latest rating of each house, newest first, and the reasons. Older ones are in the dossier.
import { useTranslations } from 'use-intl';
import { isRating } from '../../lib/comparison/changes.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { headlineViews } from '../../lib/dossier/view-order.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { Report } from '../../lib/model/report.ts';
import type { View } from '../../lib/model/view.ts';
import { Age } from '../ui/Age.tsx';
import { useIsStale } from '../ui/age-limits.ts';
import { EvidenceLink } from '../ui/EvidenceLink.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';

const viewsShown = 3;
const reasonsShown = 2;

interface HeadlineProps {
  view: View;
  report: Report;
  today: string;
  onOpenReport: ((reportId: string) => void) | undefined;
}

/** One report in one line, its date and age first: they decide what a rating is worth. */
function Source({ report, today, onOpenReport }: Omit<HeadlineProps, 'view'>) {
  const t = useTranslations('report');
  const language = useLanguage();
  const house = houseName(report, language);
  return (
    <p className="card-source" title={house ?? t('unsigned')}>
      <span className="card-dated">
        {report.asOf} <Age asOf={report.asOf} today={today} />
      </span>{' '}
      {house}{' '}
      {onOpenReport ? (
        <button type="button" className="card-report" onClick={() => onOpenReport(report.id)}>
          {inLanguage(report.title, language)}
        </button>
      ) : (
        inLanguage(report.title, language)
      )}
    </p>
  );
}

/** @param before the house's rating before this one, if it was another. */
function Rating({ view, before, report, today, onOpenReport }: HeadlineProps & { before: View | undefined }) {
  const t = useTranslations('report');
  const isStale = useIsStale();
  return (
    <div>
      <Source report={report} today={today} onOpenReport={onOpenReport} />
      <p className="card-view">
        <Stance view={view} isQuiet={isStale(report.asOf, today)} />
        {before ? <span className="yj-quiet">{t('before', { word: before.stance })}</span> : null}
        <EvidenceLink fact={view} report={report} />
      </p>
    </div>
  );
}

/** Shows the sentence instead of the phrase alone, which often lacks its object. */
function Outlook({ view, report, today, onOpenReport }: HeadlineProps) {
  const t = useTranslations('report');
  const language = useLanguage();
  return (
    <div>
      <Source report={report} today={today} onOpenReport={onOpenReport} />
      <p className="card-why">
        <span className="yj-quiet">{t('outlook')}</span>{' '}
        {view.rationale ? inLanguage(view.rationale, language) : view.stance}
        <EvidenceLink fact={view} report={report} />
      </p>
    </div>
  );
}

function useHeadlines(dossier: Dossier): { view: View; report: Report }[] {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  return headlineViews(dossier.views, reports)
    .slice(0, viewsShown)
    .flatMap((view) => {
      const report = reports.get(view.reportId);
      return report ? [{ view, report }] : [];
    });
}

interface CardViewsProps {
  dossier: Dossier;
  today: string;
  onOpenReport: HeadlineProps['onOpenReport'];
}

export function CardViews({ dossier, today, onOpenReport }: CardViewsProps) {
  const headlines = useHeadlines(dossier);
  if (headlines.length === 0) return null;
  const publisherOf = ({ reportId }: View): string | null | undefined =>
    dossier.reports.find(({ id }) => id === reportId)?.publisher;
  return (
    <section className="card-views">
      {headlines.map(({ view, report }) => {
        const common = { view, report, today, onOpenReport };
        if (!isRating(view)) return <Outlook key={view.id} {...common} />;
        const before = dossier.changes.views.findLast(
          ({ from, to }) => to.id === view.id && publisherOf(from) === report.publisher,
        )?.from;
        return <Rating key={view.id} before={before} {...common} />;
      })}
    </section>
  );
}

/** Why the reports rate the company so. Below the figures: the sentences are long, and rarely what the reader looks for. */
export function CardReasons({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const reasons = useHeadlines(dossier).flatMap(({ view }) => (isRating(view) && view.rationale) || []);
  if (reasons.length === 0) return null;
  return (
    <section className="card-reasons">
      {reasons.slice(0, reasonsShown).map((reason) => (
        <p key={reason.zh} className="card-why">
          {inLanguage(reason, language)}
        </p>
      ))}
    </section>
  );
}
