// Changes from an earlier to a later report, for the company and its units.
import { useTranslations } from 'use-intl';
import type { FigureChange, ViewChange } from '../../lib/comparison/changes.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount } from '../ui/Amount.tsx';
import { FigureKind } from '../ui/FigureKind.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { monthOf } from './wording.ts';
import './Changes.css';

const useMonth = (dossier: Dossier): ((row: { reportId: string }) => string) => {
  return ({ reportId }) => monthOf(dossier.reports.find(({ id }) => id === reportId));
};

function FigureMoved({ change: { from, to }, dossier }: { change: FigureChange; dossier: Dossier }) {
  const language = useLanguage();
  const month = useMonth(dossier);
  const isOwn = to.subject.companyIds.includes(dossier.company.id);
  const label = figureLabel({ figure: to, relation: isOwn ? 'own' : 'unit' }, language);
  const side = (figure: Figure) => (
    <span className="dossier-side">
      {figure === to ? <span aria-hidden="true">→</span> : null}
      <Amount figure={figure} />
      <span className="yj-quiet">
        {month(figure)} <FigureKind figure={figure} />
      </span>
    </span>
  );
  return (
    <li>
      <p>
        {label} <span className="dossier-period">{formatPeriod(to.period ?? '', language)}</span>
      </p>
      <p className="dossier-sides">
        {side(from)} {side(to)}
      </p>
    </li>
  );
}

function ViewMoved({ change: { from, to, direction }, dossier }: { change: ViewChange; dossier: Dossier }) {
  const t = useTranslations('panel');
  const month = useMonth(dossier);
  return (
    <li>
      <p>
        {t('stance')} <span className="yj-quiet">{direction ? t(`direction.${direction}`) : null}</span>
      </p>
      <p className="dossier-sides">
        {[from, to].map((view, at) => (
          <span key={view.id} className="dossier-side">
            {at === 1 ? <span aria-hidden="true">→</span> : null}
            <Stance view={view} />
            <span className="yj-quiet">{month(view)}</span>
          </span>
        ))}
      </p>
    </li>
  );
}

/** A rating and an outlook have no direction and are not comparable, so they are not shown as a change. */
const comparableViews = ({ changes }: Dossier): ViewChange[] =>
  changes.views.filter(({ direction }) => direction !== null);

export const hasChanges = (dossier: Dossier): boolean =>
  dossier.changes.figures.length + comparableViews(dossier).length > 0;

export function Changes({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('panel');
  const { figures } = dossier.changes;
  const views = comparableViews(dossier);
  if (!hasChanges(dossier)) return null;
  return (
    <section>
      <h3>{t('changes')}</h3>
      <ul className="dossier-changes">
        {views.map((change) => (
          <ViewMoved key={change.to.id} change={change} dossier={dossier} />
        ))}
        {figures.map((change) => (
          <FigureMoved key={change.to.id} change={change} dossier={dossier} />
        ))}
      </ul>
    </section>
  );
}
