// A sector or theme of a report: its views, its companies by stance, and its figures.
import { useTranslations } from 'use-intl';
import type { GroupDossier } from '../../lib/dossier/group.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { translateTerm } from '../../lib/format/glossary.ts';
import type { Subject } from '../hooks/dossiers.ts';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../../lib/model/exchanges.ts';
import { Stance } from '../ui/Stance.tsx';
import { ChartView } from './Chart.tsx';
import { FigureEntry } from './FigureEntry.tsx';
import { ViewEntry } from './ViewEntry.tsx';
import { monthOf } from './wording.ts';
import './dossier.css';

const viewsFirst = 4;
const membersFirst = 20;
const figuresFirst = 6;

type GroupProps = { group: GroupDossier; onOpen: (subject: Subject) => void };

function Members({ group, onOpen }: GroupProps) {
  const language = useLanguage();
  return (
    <FewFirst items={group.members} few={membersFirst}>
      {(shown) => (
        <ul className="dossier-members">
          {shown.map(({ company, view }) => (
            <li key={company.id}>
              <span>
                <button type="button" onClick={() => onOpen({ kind: 'company', companyId: company.id })}>
                  {inLanguage(company.names, language)}
                </button>{' '}
                {company.listings[0] ? <span className="yj-code">{writtenCode(company.listings[0])}</span> : null}
              </span>
              <span className="yj-quiet">{monthOf(group.reports.find(({ id }) => id === view.reportId))}</span>
              <Stance word={view.stance} stanceClass={view.stanceClass} />
            </li>
          ))}
        </ul>
      )}
    </FewFirst>
  );
}

export function GroupView({ group, onOpen }: GroupProps) {
  const t = useTranslations('panel');
  const language = useLanguage();
  const { name, views, members, figures, charts, sentences, reports } = group;
  return (
    <article className="dossier">
      <header className="dossier-head">
        <h2 tabIndex={-1}>{translateTerm(name, language)}</h2>
      </header>
      {views.length > 0 ? (
        <section>
          <h3>{t('groupViews')}</h3>
          <FewFirst items={views} few={viewsFirst}>
            {(shown) => (
              <ul>
                {shown.map((view) => (
                  <ViewEntry key={view.id} view={view} sentences={sentences} reports={reports} />
                ))}
              </ul>
            )}
          </FewFirst>
        </section>
      ) : null}
      {members.length > 0 ? (
        <section>
          <h3>{t('companies', { count: members.length })}</h3>
          <Members group={group} onOpen={onOpen} />
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
