// A sector or theme of a report: its views, its companies by stance, and its figures.
import { useTranslations } from 'use-intl';
import type { GroupDossier } from '../../lib/dossier/group.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { openCompare } from '../../lib/browser/compare-page.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { FewFirst } from '../ui/FewFirst.tsx';
import { DatedStance } from '../ui/DatedStance.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { ChartView } from './Chart.tsx';
import { CompanyName } from './CompanyName.tsx';
import { FigureEntry } from './FigureEntry.tsx';
import { ViewEntry } from './ViewEntry.tsx';
import './dossier.css';
import './DossierTools.css';

const viewsFirst = 4;
const membersFirst = 20;
const figuresFirst = 6;

interface GroupProps {
  group: GroupDossier;
  /** YYYY-MM-DD. */
  today: string;
  onOpen: (subject: PanelSubject) => void;
}

function Members({ group, today, onOpen }: GroupProps) {
  return (
    <FewFirst items={group.members} few={membersFirst}>
      {(shown) => (
        <ul className="dossier-members">
          {shown.map(({ company, view, report }) => (
            <li key={company.id}>
              <CompanyName company={company} onOpen={onOpen} />
              <DatedStance view={view} asOf={report.asOf} today={today} />
            </li>
          ))}
        </ul>
      )}
    </FewFirst>
  );
}

export function GroupView({ group, today, onOpen }: GroupProps) {
  const t = useTranslations('panel');
  const language = useLanguage();
  const { attempt } = useUndo();
  const { name, names, views, members, figures, charts, sentences, reports } = group;
  return (
    <article className="dossier">
      <header className="dossier-head">
        <h2 tabIndex={-1}>{inLanguage(names, language)}</h2>
        {members.length > 1 ? (
          <button type="button" className="dossier-action" onClick={() => attempt(() => openCompare({ group: name }))}>
            {t('compare')}
          </button>
        ) : null}
      </header>
      {views.length > 0 ? (
        <section>
          <h3>{t('groupViews')}</h3>
          <FewFirst items={views} few={viewsFirst}>
            {(shown) => (
              <ul>
                {shown.map((view) => (
                  <ViewEntry key={view.id} view={view} sentences={sentences} reports={reports} today={today} />
                ))}
              </ul>
            )}
          </FewFirst>
        </section>
      ) : null}
      {members.length > 0 ? (
        <section>
          <h3>{t('companies', { count: members.length })}</h3>
          <Members group={group} today={today} onOpen={onOpen} />
        </section>
      ) : null}
      {charts.map((chart) => (
        <ChartView key={chart.sample.id} chart={chart} />
      ))}
      {figures.length > 0 ? (
        <section>
          <h3>{t('groupFigures')}</h3>
          <FewFirst items={figures} few={figuresFirst}>
            {(shown) => (
              <ul>
                {shown.map((figure) => (
                  <FigureEntry
                    key={figure.id}
                    entry={{ figure, relation: 'sector' }}
                    sentences={sentences}
                    reports={reports}
                  />
                ))}
              </ul>
            )}
          </FewFirst>
        </section>
      ) : null}
    </article>
  );
}
