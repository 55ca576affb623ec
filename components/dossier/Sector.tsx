// Views on the company's sectors and themes, and inferred figures. Both are labeled as not about the company itself.
import { useTranslations } from 'use-intl';
import type { DossierFigure } from '../../lib/dossier/dossier.ts';
import type { FullDossier } from '../../lib/dossier/full.ts';
import type { Figure } from '../../lib/model/figure.ts';
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

export function Around({ full }: { full: FullDossier }) {
  const t = useTranslations('panel');
  const { dossier, sector, inferred } = full;
  const { sectorViews, sentences, reports } = dossier;
  return (
    <>
      {inferred.length > 0 ? (
        <section>
          <h3>{t('inferred')}</h3>
          <p className="yj-quiet">{t('inferredHint')}</p>
          <Figures figures={inferred} relation="inferred" full={full} />
        </section>
      ) : null}
      {sectorViews.length + sector.length > 0 ? (
        <section>
          <h3>{t('around')}</h3>
          <FewFirst items={sectorViews} few={few}>
            {(shown) =>
              shown.length > 0 ? (
                <ul>
                  {shown.map((view) => (
                    <ViewEntry key={view.id} view={view} sentences={sentences} reports={reports} />
                  ))}
                </ul>
              ) : null
            }
          </FewFirst>
          <Figures figures={sector} relation="sector" full={full} />
        </section>
      ) : null}
    </>
  );
}
