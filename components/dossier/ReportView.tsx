// The page of one report: ratings by group, outlooks, views on sectors and themes, figures by section, and companies.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName, sectionName } from '../../lib/format/glossary.ts';
import type { FigureSection, RatingGroup, ReportPage } from '../../lib/dossier/report-page.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { useReportHiding } from '../hooks/hidden-reports.ts';
import { Age } from '../ui/Age.tsx';
import { useIsStale } from '../ui/age-limits.ts';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { CompanyName } from './CompanyName.tsx';
import { FigureEntry } from './FigureEntry.tsx';
import { NoSource } from './NoSource.tsx';
import { Names } from './Relatives.tsx';
import { ViewEntry } from './ViewEntry.tsx';
import './dossier.css';
import './DossierTools.css';
import './Identity.css';
import './ReportView.css';

const figuresFirst = 4;
const viewsFirst = 4;

interface PartProps {
  page: ReportPage;
  /** YYYY-MM-DD. */
  today: string;
  onOpen: (subject: PanelSubject) => void;
}

function Ratings({ group, page, today, onOpen }: PartProps & { group: RatingGroup }) {
  const t = useTranslations('panel');
  const language = useLanguage();
  const isStale = useIsStale();
  const { name, names, ratings } = group;
  return (
    <section>
      <h3>
        {name === null ? (
          t('ungrouped')
        ) : (
          <button type="button" className="dossier-group" onClick={() => onOpen({ kind: 'group', name })}>
            {inLanguage(names ?? {}, language)}
          </button>
        )}{' '}
        <span className="yj-quiet">{t('companies', { count: ratings.length })}</span>
      </h3>
      <ul className="dossier-members">
        {ratings.map(({ company, view }) => (
          <li key={company.id}>
            <CompanyName company={company} onOpen={onOpen} />
            <Stance view={view} isQuiet={isStale(page.report.asOf, today)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outlooks({ page, onOpen }: Omit<PartProps, 'today'>) {
  const t = useTranslations('report');
  const language = useLanguage();
  if (page.outlooks.length === 0) return null;
  return (
    <section>
      <h3>{t('outlook')}</h3>
      <ul>
        {page.outlooks.map(({ company, view }) => (
          <li key={view.id} className="dossier-view dossier-members">
            <CompanyName company={company} onOpen={onOpen} /> <span>{view.stance}</span>
            {view.rationale ? <p className="dossier-why">{inLanguage(view.rationale, language)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ of: { section, figures }, page }: { of: FigureSection; page: ReportPage }) {
  const t = useTranslations('panel');
  const language = useLanguage();
  return (
    <section>
      <h3>{section ? sectionName(section, page.report, language) : t('otherFigures')}</h3>
      <FewFirst items={figures} few={figuresFirst}>
        {(shown) => (
          <ul>
            {shown.map((entry) => (
              <FigureEntry key={entry.figure.id} entry={entry} sentences={page.sentences} reports={[page.report]} />
            ))}
          </ul>
        )}
      </FewFirst>
    </section>
  );
}

export function ReportView({ page, today, onOpen }: PartProps) {
  const t = useTranslations('panel');
  const tReport = useTranslations('report');
  const tHidden = useTranslations('hidden');
  const language = useLanguage();
  const hiding = useReportHiding();
  const { report, ratingGroups, sectorViews, figureSections, companies, hasSource, sentences } = page;
  return (
    <article className="dossier">
      <header className="dossier-head">
        <div>
          <h2 tabIndex={-1}>{inLanguage(report.title, language)}</h2>
          <p className="report-head">
            <time dateTime={report.asOf}>{report.asOf}</time>
            <Age asOf={report.asOf} today={today} />
            <span>{houseName(report, language) ?? tReport('unsigned')}</span>
          </p>
          {report.sectorRating ? (
            <p className="yj-quiet">{t('sectorRating', { rating: report.sectorRating })}</p>
          ) : null}
          {hasSource ? null : <NoSource />}
        </div>
        {hiding ? (
          <button
            type="button"
            className="dossier-action"
            onClick={() => hiding.hide(report.id, tHidden('hidden', { name: inLanguage(report.title, language) }))}
          >
            {tHidden('hide')}
          </button>
        ) : null}
      </header>
      {ratingGroups.map((group) => (
        <Ratings key={group.name ?? ''} group={group} page={page} today={today} onOpen={onOpen} />
      ))}
      <Outlooks page={page} onOpen={onOpen} />
      {sectorViews.length > 0 ? (
        <section>
          <h3>{t('sectorViews')}</h3>
          <FewFirst items={sectorViews} few={viewsFirst}>
            {(shown) => (
              <ul>
                {shown.map((view) => (
                  <ViewEntry key={view.id} view={view} sentences={sentences} reports={[report]} today={today} />
                ))}
              </ul>
            )}
          </FewFirst>
        </section>
      ) : null}
      {figureSections.map((of) => (
        <Figures key={of.section ? `${of.section.label} ${of.section.start}` : ''} of={of} page={page} />
      ))}
      {companies.length > 0 ? (
        <section>
          <h3>{t('companies', { count: companies.length })}</h3>
          <Names companies={companies} onOpen={onOpen} />
        </section>
      ) : null}
    </article>
  );
}
