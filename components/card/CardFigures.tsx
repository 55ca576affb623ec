// The card's figures: the most important ones first, the rest on demand without resizing the card.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { isSameQuantity } from '../../lib/comparison/changes.ts';
import { daysSince } from '../../lib/comparison/staleness.ts';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Age } from '../ui/Age.tsx';
import { Amount, Movement } from '../ui/Amount.tsx';
import { FigureKind } from '../ui/FigureKind.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { CardFigure } from './CardFigure.tsx';

/** Reduced by the number of changes and conflicts above, so that the card fits below its word. */
const figuresShown = 3;
const fewestShown = 2;

/** The kind of the figure (unless actual) and its first movement. */
function Aside({ figure }: { figure: Figure }) {
  const t = useTranslations('figure');
  const change = figure.changes[0];
  return (
    <>
      <span>
        <FigureKind figure={figure} />
      </span>{' '}
      {change ? (
        <span>
          <Movement change={change} /> {t(`change.${change.type}`)}
        </span>
      ) : null}
    </>
  );
}

function FigureRow({ entry, dossier }: { entry: DossierFigure; dossier: Dossier }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const { figure } = entry;
  return (
    <li>
      <CardFigure entry={entry} dossier={dossier} className="card-figure">
        <span className="card-metric">
          {figureLabel(entry, language)}{' '}
          {figure.period ? <span className="card-period">{formatPeriod(figure.period, language)}</span> : null}{' '}
          {entry.relation === 'inferred' ? <span className="card-tag">{t('inferred')}</span> : null}
          {figure.caveat && entry.relation !== 'inferred' ? <span className="card-tag">{t('caveat')}</span> : null}
        </span>
        <Amount figure={figure} />
        <span className="card-aside">
          <Aside figure={figure} />
        </span>
      </CardFigure>
    </li>
  );
}

function Rows({
  entries,
  dossier,
  className,
}: {
  entries: readonly DossierFigure[];
  dossier: Dossier;
  className?: string;
}) {
  return entries.length === 0 ? null : (
    <ul className={className}>
      {entries.map((entry) => (
        <FigureRow key={entry.figure.id} entry={entry} dossier={dossier} />
      ))}
    </ul>
  );
}

/** The figures' reports that no view above names, one a line. */
function Sources({ dossier, today }: { dossier: Dossier; today: string }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const named = new Set(dossier.figures.map(({ figure }) => figure.reportId));
  const shown = new Set(dossier.views.map((view) => view.reportId));
  const reports = dossier.reports.filter(({ id }) => named.has(id) && !shown.has(id));
  if (reports.length === 0) return null;
  return (
    <div className="card-sources">
      {reports.map((report) => (
        <p key={report.id} className="card-source">
          {t('from')}{' '}
          <span className="card-dated">
            {report.asOf} <Age asOf={report.asOf} today={today} />
          </span>{' '}
          {houseName(report, language)} {inLanguage(report.title, language)}
        </p>
      ))}
    </div>
  );
}

const daysPerYear = 365;

/** Says once that the figures are old, if all are: beside a live quote they would be taken for news. */
function History({ dossier, today }: { dossier: Dossier; today: string }) {
  const t = useTranslations('figure');
  const named = new Set(dossier.figures.map(({ figure }) => figure.reportId));
  const isOld = dossier.reports.every(({ id, asOf }) => !named.has(id) || daysSince(asOf, today) > daysPerYear);
  return isOld ? <p className="card-history">{t('history')}</p> : null;
}

export function CardFigures({ dossier, today }: { dossier: Dossier; today: string }) {
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  const t = useTranslations('figure');
  if (dossier.figures.length === 0) return null;
  // Figures shown above as change or conflict are not repeated, except for market expectations.
  const shownAbove = [...dossier.changes.figures.map(({ to }) => to), ...dossier.conflicts.figures.flat()];
  const rows = dossier.figures.filter(
    ({ figure }) => figure.kind === 'expectation' || !shownAbove.some((other) => isSameQuantity(other, figure)),
  );
  const sectionsAbove = dossier.changes.figures.length + dossier.conflicts.figures.length;
  const shown = Math.max(fewestShown, figuresShown - sectionsAbove);
  const [first, rest] = [rows.slice(0, shown), rows.slice(shown)];
  function toggle(): void {
    // Fixes the height, so that the rest scrolls: a card that grows would move away from the pointer.
    const body = section.current?.closest<HTMLElement>('.card-body');
    if (body && !isOpen) body.style.height = `${body.getBoundingClientRect().height}px`;
    flushSync(() => setOpen(!isOpen));
    if (body && isOpen) body.style.height = '';
    if (!isOpen) section.current?.querySelector<HTMLElement>('.card-rest button')?.focus({ preventScroll: true });
  }
  return (
    <section className="card-figures" ref={section}>
      <History dossier={dossier} today={today} />
      <Rows entries={first} dossier={dossier} />
      {/* A second list, because its columns would resize those of the first. */}
      {isOpen ? <Rows entries={rest} dossier={dossier} className="card-rest" /> : null}
      {rest.length > 0 ? (
        <button type="button" className="card-more" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? t('fewer') : t('more', { count: rest.length })}
        </button>
      ) : null}
      <Sources dossier={dossier} today={today} />
    </section>
  );
}
