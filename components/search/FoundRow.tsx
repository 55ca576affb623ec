// A search result: the company with its matching name, code or alias, its rating and figure, and the star.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import type { Match } from '../../lib/search/match.ts';
import type { SearchRow } from '../hooks/search.ts';
import '../ui/CompanyRow.css';
import { useLanguage } from '../ui/intl.tsx';
import { Marked } from '../ui/Marked.tsx';
import { RowFigure } from '../ui/RowFigure.tsx';
import { RowStance } from '../ui/RowStance.tsx';
import { Star } from '../ui/Star.tsx';

interface FoundRowProps {
  id: string;
  row: SearchRow;
  today: string;
  isActive: boolean;
  isWatched: boolean;
  onWatch: ((isWatched: boolean) => void) | null;
  onOpen: () => void;
}

/** The matched spans in `text`; null if the match is in another word. */
function spansIn(text: string, match: Match | null): Match['spans'] | null {
  const offset = match ? text.indexOf(match.text) : -1;
  if (!match || offset < 0 || (match.field !== 'code' && text !== match.text)) return null;
  return match.spans.map(([start, end]) => [start + offset, end + offset] as const);
}

export function FoundRow({ id, row: { summary, match }, today, isActive, isWatched, onWatch, onOpen }: FoundRowProps) {
  const t = useTranslations();
  const ownName = inLanguage(summary.company.names, useLanguage());
  const { company, figure, change } = summary;
  const listing = company.listings[0];
  const code = listing ? writtenCode(listing) : null;
  // A company without reports has its bare code as name.
  const isUnreported = ownName === listing?.code;
  const name = isUnreported && code ? code : ownName;
  const inName = spansIn(name, match);
  const inCode = isUnreported || inName || !code ? null : spansIn(code, match);
  return (
    <div id={id} role="row" aria-selected={isActive} className="row found">
      <div role="gridcell" className="row-main">
        <p className="row-name">
          <button type="button" className="row-open" tabIndex={-1} onClick={onOpen}>
            <Marked text={name} spans={inName ?? []} />
            <span className="yj-hidden"> {t('panel.openDossier')}</span>
          </button>{' '}
          {code && !isUnreported ? (
            <span className="yj-code">
              <Marked text={code} spans={inCode ?? []} />
            </span>
          ) : null}
        </p>
        {match && !inName && !inCode ? (
          <p className="found-word">
            <Marked text={match.text} spans={match.spans} />
          </p>
        ) : null}
        <p className="row-stance">
          {isUnreported && listing ? <span>{t(`exchange.${listing.exchange}`)}</span> : null}
          <RowStance summary={summary} today={today} />
        </p>
      </div>
      <div role="gridcell" className="row-figure">
        <RowFigure figure={figure} change={change} />
      </div>
      <div role="gridcell">
        <Star isWatched={isWatched} isDisabled={onWatch === null} onToggle={(next) => onWatch?.(next)} />
      </div>
    </div>
  );
}
