// Views and figures by report, latest first.
import { useTranslations } from 'use-intl';
import type { Chapter, FullDossier } from '../../lib/dossier/full.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { openOptions } from '../../lib/browser/browser.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { Age } from '../ui/Age.tsx';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { FigureEntry } from './FigureEntry.tsx';
import { ViewEntry } from './ViewEntry.tsx';
import './Timeline.css';

const figuresFirst = 6;

interface TimelineProps {
  full: FullDossier;
  today: string;
}

function ReportChapter({ chapter, full, today }: TimelineProps & { chapter: Chapter }) {
  const t = useTranslations('panel');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const { attempt } = useUndo();
  const { report, views, figures } = chapter;
  const { sentences, reports } = full.dossier;
  const hasSource = [...views, ...figures.map(({ figure }) => figure)].some(({ id }) => id in sentences);
  return (
    <li className="dossier-chapter">
      <h4>
        <time dateTime={report.asOf}>{report.asOf}</time> {inLanguage(report.title, language)}
      </h4>
      <p className="dossier-report">
        {houseName(report.publisher, language) ?? tReport('unsigned')} <Age asOf={report.asOf} today={today} />
      </p>
      {views.length > 0 ? (
        <ul>
          {views.map((view) => (
            <ViewEntry key={view.id} view={view} sentences={sentences} reports={reports} />
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
      {hasSource ? null : (
        <p className="dossier-quote">
          {t('noSource')}{' '}
          <button type="button" onClick={() => attempt(() => openOptions('reports'))}>
            {t('attach')}
          </button>
        </p>
      )}
    </li>
  );
}

export function Timeline({ full, today }: TimelineProps) {
  const t = useTranslations('panel');
  if (full.chapters.length === 0) return null;
  return (
    <section>
      <h3>{t('timeline')}</h3>
      <ol className="dossier-timeline">
        {full.chapters.map((chapter) => (
          <ReportChapter key={chapter.report.id} chapter={chapter} full={full} today={today} />
        ))}
      </ol>
    </section>
  );
}
