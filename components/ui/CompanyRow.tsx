// A company as a list row: name and code, stance, and its most important figure.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { headingOf } from '../../lib/dossier/label.ts';
import type { Summary } from '../../lib/dossier/summary.ts';
import type { View } from '../../lib/model/view.ts';
import { useLanguage } from './intl.tsx';
import { RowFigure } from './RowFigure.tsx';
import { RowStance } from './RowStance.tsx';
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
  const t = useTranslations('report');
  return <span>{t('before', { word: view.stance })}</span>;
}

export function CompanyRow({ summary, today, isWatched, onWatch, note, onOpen, lead }: CompanyRowProps) {
  const tPanel = useTranslations('panel');
  const language = useLanguage();
  const { company, view, figure, change } = summary;
  // A company that only its code is known of has the code as name.
  const { name, codes } = headingOf(company, language);
  // One line is enough for a company without coverage: a watchlist of hundreds is mostly such companies.
  const isDense = summary.report === null;
  const stance = <RowStance summary={summary} today={today} />;
  return (
    <li className={isDense ? 'row row-dense' : 'row'} data-company={company.id}>
      {lead}
      <div className="row-main">
        <p className="row-name">
          {onOpen ? (
            <button
              type="button"
              className="row-open"
              onClick={onOpen}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                onWatch?.(!isWatched);
              }}
            >
              {name}
              <span className="yj-hidden"> {tPanel('openDossier')}</span>
            </button>
          ) : (
            name
          )}{' '}
          {codes[0] ? <span className="yj-code">{codes[0]}</span> : null}
        </p>
        <p className="row-stance">
          {isDense ? null : stance}
          {change?.kind === 'view' && change.to.id === view?.id ? <Before view={change.from} /> : null}
          {note}
        </p>
      </div>
      <div className="row-figure">
        {isDense ? <p className="row-stance">{stance}</p> : <RowFigure figure={figure} change={change} />}
      </div>
      <Star isWatched={isWatched} isDisabled={onWatch === null} onToggle={(next) => onWatch?.(next)} />
    </li>
  );
}
