// Views on the company's groups and, collapsed, on its themes; and inferred figures. None is about the company itself.
import { useTranslations } from 'use-intl';
import type { DossierFigure } from '../../lib/dossier/dossier.ts';
import type { FullDossier } from '../../lib/dossier/full.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { View } from '../../lib/model/view.ts';
import { FewFirst } from '../ui/FewFirst.tsx';
import { FigureEntry } from './FigureEntry.tsx';
import { ViewEntry } from './ViewEntry.tsx';

const few = 3;

interface FiguresProps {
  figures: readonly Figure[];
  relation: DossierFigure['relation'];
  full: FullDossier;
}

function Figures({ figures, relation, full }: FiguresProps) {
  if (figures.length === 0) return null;
  const { sentences, reports } = full.dossier;
  return (
    <FewFirst items={figures} few={few}>
      {(shown) => (
        <ul>
          {shown.map((figure) => (
            <FigureEntry key={figure.id} entry={{ figure, relation }} sentences={sentences} reports={reports} />
          ))}
        </ul>
      )}
    </FewFirst>
  );
}

/** Whether a view or figure is about one of the groups; reports add a qualifier to a group's name. */
const isAbout = (groups: readonly string[], names: readonly string[]): boolean =>
  names.some((name) => groups.some((group) => name.startsWith(group)));

function Views({ views, full, today }: { views: readonly View[]; full: FullDossier; today: string }) {
  if (views.length === 0) return null;
  const { sentences, reports } = full.dossier;
  return (
    <FewFirst items={views} few={few}>
      {(shown) => (
        <ul>
          {shown.map((view) => (
            <ViewEntry key={view.id} view={view} sentences={sentences} reports={reports} today={today} />
          ))}
        </ul>
      )}
    </FewFirst>
  );
}

export function Around({ full, today }: { full: FullDossier; today: string }) {
  const t = useTranslations('panel');
  const { dossier, sector, inferred } = full;
  // Themes are wide: most of what a report says on one concerns other companies.
  const groups = dossier.views.flatMap((view) => view.groups);
  const isOwnView = ({ subject, groups: within }: View): boolean => isAbout(groups, [subject.name, ...within]);
  const isOwnFigure = ({ subject }: Figure): boolean =>
    subject.companyIds.includes(dossier.company.id) || isAbout(groups, [subject.name]);
  const own = { views: dossier.sectorViews.filter(isOwnView), figures: sector.filter(isOwnFigure) };
  const others = {
    views: dossier.sectorViews.filter((view) => !isOwnView(view)),
    figures: sector.filter((figure) => !isOwnFigure(figure)),
  };
  const otherCount = others.views.length + others.figures.length;
  return (
    <>
      {inferred.length > 0 ? (
        <section>
          <h3>{t('inferred')}</h3>
          <p className="yj-quiet">{t('inferredHint')}</p>
          <Figures figures={inferred} relation="inferred" full={full} />
        </section>
      ) : null}
      {own.views.length + own.figures.length > 0 ? (
        <section>
          <h3>{t('around')}</h3>
          <Views views={own.views} full={full} today={today} />
          <Figures figures={own.figures} relation="sector" full={full} />
        </section>
      ) : null}
      {otherCount > 0 ? (
        <section>
          <details>
            <summary>{t('sameTheme', { count: otherCount })}</summary>
            <Views views={others.views} full={full} today={today} />
            <Figures figures={others.figures} relation="sector" full={full} />
          </details>
        </section>
      ) : null}
    </>
  );
}
