// Stays at the top of a dossier while it scrolls: name, leading view with its age, and links to the parts below.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { headingOf } from '../../lib/dossier/label.ts';
import { DatedStance } from '../ui/DatedStance.tsx';
import { useLanguage } from '../ui/intl.tsx';
import './DossierBar.css';

const parts = ['changes', 'figures', 'peers'] as const;
export type DossierPart = (typeof parts)[number];

export const dossierPartId = (part: DossierPart): string => `dossier-${part}`;

interface DossierBarProps {
  dossier: Dossier;
  present: Readonly<Record<DossierPart, boolean>>;
  /** YYYY-MM-DD. */
  today: string;
}

export function DossierBar({ dossier, present, today }: DossierBarProps) {
  const t = useTranslations('panel');
  const language = useLanguage();
  const [view] = dossier.views;
  const report = dossier.reports.find(({ id }) => id === view?.reportId);
  return (
    <div className="dossier-bar">
      <b>{headingOf(dossier.company, language).name}</b>
      {view && report ? (
        <span className="dossier-bar-view">
          <DatedStance view={view} asOf={report.asOf} today={today} />
        </span>
      ) : null}
      <span className="dossier-jumps">
        {parts
          .filter((part) => present[part])
          .map((part) => (
            <button
              key={part}
              type="button"
              onClick={() => document.getElementById(dossierPartId(part))?.scrollIntoView({ block: 'start' })}
            >
              {t(`jump.${part}`)}
            </button>
          ))}
      </span>
    </div>
  );
}
