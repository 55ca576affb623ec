// A company as a list row: name and code, stance, and its most important figure.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Summary } from '../../lib/dossier/summary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { View } from '../../lib/model/view.ts';
import { Age } from './Age.tsx';
import { useLanguage } from './intl.tsx';
import { writtenCode } from '../../lib/model/exchanges.ts';
import { RowFigure } from './RowFigure.tsx';
import { Stance } from './Stance.tsx';
import { Star } from './Star.tsx';
import './CompanyRow.css';

interface CompanyRowProps {
  summary: Summary;
  today: string;
  isWatched: boolean;
  onWatch: ((isWatched: boolean) => void) | null;
  /** Content after the stance, such as the number of mentions on the page. */
  note?: ReactNode;
  /** Opens the dossier. Without it, the name is plain text. */
  onOpen?: (() => void) | undefined;
  /** Content before the name, such as a checkbox. */
  lead?: ReactNode;
}

/** The rating in a previous report. */
function Before({ view }: { view: View }) {
  const t = useTranslations('watch');
  return <span>{t('before', { word: view.stance })}</span>;
}

export function CompanyRow({ summary, today, isWatched, onWatch, note, onOpen, lead }: CompanyRowProps) {
  const t = useTranslations('watch');
  const tPanel = useTranslations('panel');
  const language = useLanguage();
  const { company, view, figure, change, report } = summary;
  const code = company.listings[0];
  return (
    <li className="row" data-company={company.id}>
      {lead}
      <div className="row-main">
        <p className="row-name">
          {onOpen ? (
            <button type="button" className="row-open" onClick={onOpen}>
              {inLanguage(company.names, language)}
              <span className="yj-hidden"> {tPanel('openDossier')}</span>
            </button>
          ) : (
            inLanguage(company.names, language)
          )}{' '}
          {code ? <span className="yj-code">{writtenCode(code)}</span> : null}
        </p>
        <p className="row-stance">
          {view ? <Stance word={view.stance} stanceClass={view.stanceClass} /> : <span>{t('noView')}</span>}
          {report ? <Age asOf={report.asOf} today={today} /> : null}
          {change?.kind === 'view' && change.to.id === view?.id ? <Before view={change.from} /> : null}
          {note}
        </p>
      </div>
      <div className="row-figure">
        <RowFigure figure={figure} change={change} />
      </div>
      <Star isWatched={isWatched} isDisabled={onWatch === null} onToggle={(next) => onWatch?.(next)} />
    </li>
  );
}
