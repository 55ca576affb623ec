// What the reports hold of a company in a list row: the leading view with its age, and ratings that contradict it.
import { useTranslations } from 'use-intl';
import type { Summary } from '../../lib/dossier/summary.ts';
import { Age } from './Age.tsx';
import { useIsStale } from './age-limits.ts';
import { DatedStance } from './DatedStance.tsx';
import { Stance } from './Stance.tsx';

interface RowStanceProps {
  summary: Pick<Summary, 'view' | 'disputing' | 'report'>;
  today: string;
}

export function RowStance({ summary: { view, disputing, report }, today }: RowStanceProps) {
  const t = useTranslations('report');
  const isStale = useIsStale();
  if (!report) return <span>{t('unreported')}</span>;
  if (!view) {
    return (
      <>
        <span>{t('noRating')}</span>
        <Age asOf={report.asOf} today={today} />
      </>
    );
  }
  return (
    <>
      {disputing.length > 0 ? <span className="yj-conflict">{t('conflict')}</span> : null}
      <DatedStance view={view} asOf={report.asOf} today={today} />
      {disputing.map((other) => (
        <Stance key={other.id} view={other} isQuiet={isStale(report.asOf, today)} />
      ))}
    </>
  );
}
