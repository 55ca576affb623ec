// The figures, the most telling first; the rest on demand, within the card's size.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { isSameQuantity } from '../../lib/changes/changes.ts';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Age } from '../ui/Age.tsx';
import { Amount, Movement } from '../ui/Amount.tsx';
import { FigureKind } from '../ui/FigureKind.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { CardFigure } from './CardFigure.tsx';

const figuresShown = 5;

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

function FigureRow({ entry, dossier }: { entry: DossierFigure; dossier: Dossier }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const { figure } = entry;
  return (
    <li>
      <CardFigure entry={entry} dossier={dossier} className="card-figure">
        <span className="card-metric">
          {figureLabel(entry, language)}{' '}
          {figure.period ? <span className="card-period">{formatPeriod(figure.period, language)}</span> : null}
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

/** Whose figures these are, and of a report without a view, which would have told it above, how old it is. */
function Sources({ dossier, today }: { dossier: Dossier; today: string }) {
  const t = useTranslations('figure');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const named = new Set(dossier.figures.map(({ figure }) => figure.reportId));
  const reports = dossier.reports.filter(({ id }) => named.has(id));
  const undated = reports.filter(({ id }) => !dossier.views.some((view) => view.reportId === id));
  const sources = reports.map((report) =>
    [report.publisher, inLanguage(report.title, language)].filter(Boolean).join(' '),
  );
  return (
    <p className="yj-quiet card-sources">
      {t('from', { reports: sources.join(language === 'en' ? ', ' : '、') })}
      {undated.map(({ id, title, asOf }) => (
        <span key={id}>
          {' · '}
          {reports.length > 1 ? `${inLanguage(title, language)} ` : ''}
          {tReport('asOf', { date: asOf })} <Age asOf={asOf} today={today} />
        </span>
      ))}
    </p>
  );
}

export function CardFigures({ dossier, today }: { dossier: Dossier; today: string }) {
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const t = useTranslations('figure');
  if (dossier.figures.length === 0) return null;
  // What stands above as a change or a conflict is not told again as a row; what the market expected of it is.
  const told = [...dossier.changes.figures.map(({ to }) => to), ...dossier.conflicts.figures.flat()];
  const rows = dossier.figures.filter(
    ({ figure }) => figure.kind === 'expectation' || !told.some((above) => isSameQuantity(above, figure)),
  );
  const hidden = rows.length - figuresShown;
  function toggle(): void {
    // The card keeps its size and the rest scrolls: a card that grew would move away under the pointer.
    const body = list.current?.closest<HTMLElement>('.card-body');
    if (body && !isOpen) body.style.height = `${body.offsetHeight}px`;
    flushSync(() => setOpen(!isOpen));
    if (body && isOpen) body.style.height = '';
    if (!isOpen) list.current?.children[figuresShown]?.querySelector('button')?.focus({ preventScroll: true });
  }
  return (
    <section className="card-figures">
      <ul ref={list}>
        {(isOpen ? rows : rows.slice(0, figuresShown)).map((entry) => (
          <FigureRow key={entry.figure.id} entry={entry} dossier={dossier} />
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" className="card-more" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? t('fewer') : t('more', { count: hidden })}
        </button>
      ) : null}
      <Sources dossier={dossier} today={today} />
    </section>
  );
}
