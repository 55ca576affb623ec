// A company in one row, as lists show it: name and code, stance, the figure that tells most.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Summary } from '../../lib/dossier/summary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { Age } from './Age.tsx';
import { useLanguage } from './intl.tsx';
import { writtenCode } from './listing.ts';
import { RowFigure } from './RowFigure.tsx';
import { Stance } from './Stance.tsx';
import { Star } from './Star.tsx';

interface CompanyRowProps {
  summary: Summary;
  today: string;
  isWatched: boolean;
  onWatch: ((isWatched: boolean) => void) | null;
  /** Said after the stance, such as how often it stands on the page. */
  note?: ReactNode;
  /** Opens its dossier; the name is no button without. */
  onOpen?: (() => void) | undefined;
}

export function CompanyRow({ summary, today, isWatched, onWatch, note, onOpen }: CompanyRowProps) {
  const t = useTranslations('watch');
  const tPanel = useTranslations('panel');
  const language = useLanguage();
  const { company, view, figure, report } = summary;
  const code = company.listings[0];
  return (
    <li className="row">
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
          {note}
        </p>
      </div>
      <div className="row-figure">
        <RowFigure figure={figure} />
      </div>
      <Star isWatched={isWatched} isDisabled={onWatch === null} onToggle={(next) => onWatch?.(next)} />
    </li>
  );
}
