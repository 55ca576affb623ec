// Views and figures by report, latest first.
import { useTranslations } from 'use-intl';
import type { Chapter, FullDossier } from '../../lib/dossier/full.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { Age } from '../ui/Age.tsx';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { FigureEntry } from './FigureEntry.tsx';
import { NoSource } from './NoSource.tsx';
import { ViewEntry } from './ViewEntry.tsx';
import './Timeline.css';

const figuresFirst = 6;

interface TimelineProps {
  full: FullDossier;
  today: string;
  onOpen: (subject: PanelSubject) => void;
}

const hasSource = ({ views, figures }: Chapter, { dossier }: FullDossier): boolean =>
  [...views, ...figures.map(({ figure }) => figure)].some(({ id }) => id in dossier.sentences);

interface ChapterProps extends TimelineProps {
  chapter: Chapter;
  /** Whether to say how the document is attached; otherwise only that it is not. */
  isHintShown: boolean;
}

function ReportChapter({ chapter, isHintShown, full, today, onOpen }: ChapterProps) {
  const t = useTranslations('panel');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const { report, views, figures } = chapter;
  const { sentences, reports } = full.dossier;
  const isAttached = hasSource(chapter, full);
  return (
    <li className="dossier-chapter">
      <h4>
        <time dateTime={report.asOf}>{report.asOf}</time>{' '}
        <button type="button" className="dossier-group" onClick={() => onOpen({ kind: 'report', reportId: report.id })}>
          {inLanguage(report.title, language)}
        </button>
      </h4>
      <p className="dossier-report">
        {houseName(report, language) ?? tReport('unsigned')} <Age asOf={report.asOf} today={today} />{' '}
        {isAttached || isHintShown ? null : <span className="yj-quiet">{t('notAttached')}</span>}
      </p>
      {views.length > 0 ? (
        <ul>
          {views.map((view) => (
            <ViewEntry key={view.id} view={view} sentences={sentences} reports={reports} today={today} />
          ))}
        </ul>
      ) : null}
      <FewFirst items={figures} few={figuresFirst}>
        {(shown) =>
          shown.length > 0 ? (
            <ul>
              {shown.map((entry) => (
                <FigureEntry
                  key={entry.figure.id}
                  entry={entry}
                  expected={entry.expected}
                  sentences={sentences}
                  reports={reports}
                />
              ))}
            </ul>
          ) : null
        }
      </FewFirst>
      {isAttached || !isHintShown ? null : <NoSource />}
    </li>
  );
}

export function Timeline({ full, today, onOpen }: TimelineProps) {
  const t = useTranslations('panel');
  if (full.chapters.length === 0) return null;
  const firstWithout = full.chapters.find((chapter) => !hasSource(chapter, full));
  return (
    <section>
      <h3>{t('timeline')}</h3>
      <ol className="dossier-timeline">
        {full.chapters.map((chapter) => (
          <ReportChapter
            key={chapter.report.id}
            chapter={chapter}
            isHintShown={chapter === firstWithout}
            full={full}
            today={today}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </section>
  );
}
