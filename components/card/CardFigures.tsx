// The most telling figures. A row opens to show what kind of number it is, whose word, and where it stands.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isSameQuantity } from '../../lib/changes/changes.ts';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Age } from '../ui/Age.tsx';
import { Amount, Movement } from '../ui/Amount.tsx';
import { FigureKind } from '../ui/FigureKind.tsx';
import { useLanguage } from '../ui/intl.tsx';

const figuresShown = 5;

function useFigureLabel(): (entry: DossierFigure) => string {
  const language = useLanguage();
  return ({ figure, relation }) => {
    const metric = language === 'en' ? figure.metric.en : figure.metric.zh;
    const subject = language === 'en' ? figure.subject.nameEn : figure.subject.name;
    return relation !== 'unit' && figure.subject.kind === 'company' ? metric : `${subject} ${metric}`;
  };
}

/** What stands beside the number: what kind it is, unless it is an actual one, and the movement told with it. */
function Aside({ figure }: { figure: Figure }) {
  const t = useTranslations('figure');
  const change = figure.changes[0];
  return (
    <>
      <FigureKind figure={figure} />
      {change ? (
        <>
          {' '}
          <Movement change={change} /> {t(`change.${change.type}`)}
        </>
      ) : null}
    </>
  );
}

function Provenance({ figure, dossier }: { figure: Figure; dossier: Dossier }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const report = dossier.reports.find(({ id }) => id === figure.reportId);
  const at = figure.evidence[0]?.start ?? 0;
  const section = report?.sections.find(({ start, end }) => start <= at && at < end);
  const sentence = dossier.sentences[figure.id];
  const parts = [
    t(`kind.${figure.kind}`),
    figure.period ? formatPeriod(figure.period, language) : t('noPeriod'),
    figure.attribution === 'inferred' ? t('inferred') : null,
    figure.speaker ? t('speaker', { name: figure.speaker }) : null,
    report ? inLanguage(report.title, language) : null,
    section ? t('section', { label: section.label }) : null,
  ];
  return (
    <p className="card-provenance">
      {parts.filter((part) => part !== null).join(' · ')}
      {sentence ? (
        <q className="card-sentence">
          {sentence.before}
          <mark>{sentence.marked}</mark>
          {sentence.after}
        </q>
      ) : null}
      {figure.caveat ? <span className="card-caveat">{inLanguage(figure.caveat, language)}</span> : null}
    </p>
  );
}

function FigureRow({ entry, dossier }: { entry: DossierFigure; dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const t = useTranslations('figure');
  const language = useLanguage();
  const label = useFigureLabel()(entry);
  const { figure } = entry;
  return (
    <li>
      <button type="button" className="card-figure" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="card-metric">
          {label} {figure.period ? <span className="card-period">{formatPeriod(figure.period, language)}</span> : null}
          {entry.relation === 'inferred' ? <span className="card-tag">{t('inferred')}</span> : null}
          {figure.caveat && entry.relation !== 'inferred' ? <span className="card-tag">{t('caveat')}</span> : null}
        </span>
        <Amount figure={figure} />
        <span className="card-aside">
          <Aside figure={figure} />
        </span>
      </button>
      {isOpen ? <Provenance figure={figure} dossier={dossier} /> : null}
    </li>
  );
}

export function CardFigures({ dossier, today }: { dossier: Dossier; today: string }) {
  const t = useTranslations('figure');
  const tReport = useTranslations('report');
  const language = useLanguage();
  // What stands above as a change is not told again as a row.
  const rows = dossier.figures.filter(
    ({ figure }) => !dossier.changes.figures.some(({ to }) => isSameQuantity(to, figure)),
  );
  const shown = rows.slice(0, figuresShown);
  if (dossier.figures.length === 0) return null;
  const hidden = rows.length - shown.length;
  const named = new Set(dossier.figures.map(({ figure }) => figure.reportId));
  const reports = dossier.reports.filter(({ id }) => named.has(id));
  // A report with a view has told its age above.
  const undated = reports.filter(({ id }) => !dossier.views.some((view) => view.reportId === id));
  const sources = reports.map((report) =>
    [report.publisher, inLanguage(report.title, language)].filter(Boolean).join(' '),
  );
  return (
    <section className="card-figures">
      <ul>
        {shown.map((entry) => (
          <FigureRow key={entry.figure.id} entry={entry} dossier={dossier} />
        ))}
      </ul>
      <p className="yj-quiet card-sources">
        {hidden > 0 ? `${t('more', { count: hidden })} · ` : ''}
        {t('from', { reports: sources.join(language === 'en' ? ', ' : '、') })}
        {undated.map(({ id, title, asOf }) => (
          <span key={id}>
            {' · '}
            {reports.length > 1 ? `${inLanguage(title, language)} ` : ''}
            {tReport('asOf', { date: asOf })} <Age asOf={asOf} today={today} />
          </span>
        ))}
      </p>
    </section>
  );
}
