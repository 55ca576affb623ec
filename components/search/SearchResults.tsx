// The search results, best match first. Without results, examples of what can be typed.
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import type { OpenDossier, RowStars } from '../ui/CompanyRows.tsx';
import { today } from '../ui/today.ts';
import { FoundRow } from './FoundRow.tsx';
import { rowId, type Searching } from './searching.ts';
import './SearchResults.css';

const examples = ['name', 'pinyin', 'english', 'code'] as const;

function NothingFound({ query }: { query: string }) {
  const t = useTranslations('popup');
  return (
    <>
      <Notice title={t('noMatch', { query })}>{t('noMatchHint')}</Notice>
      <dl className="found-examples">
        {examples.map((kind) => (
          <div key={kind}>
            <dt>{t(`typed.${kind}.what`)}</dt>
            <dd>{t(`typed.${kind}.example`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const keys = { move: ['↑', '↓'], open: ['Enter'], star: ['Ctrl', 'Enter'], clear: ['Esc'] } as const;
const deeds = ['move', 'open', 'star', 'clear'] as const;

function Keys({ id }: { id: string }) {
  const t = useTranslations('popup');
  return (
    <p id={id} className="found-keys">
      {deeds.map((deed) => (
        <span key={deed}>
          {keys[deed].map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(`keys.${deed}`)}{' '}
        </span>
      ))}
    </p>
  );
}

interface SearchResultsProps {
  searching: Searching;
  stars: RowStars;
  onOpen: OpenDossier;
}

function Found({ searching: { answer, activeId, list }, stars, onOpen }: SearchResultsProps) {
  const t = useTranslations('popup');
  const rows = answer?.rows ?? [];
  const { setWatched } = stars;
  const day = today();
  const isAnyOf = rows.filter(({ match }) => match === null).length > 1;
  return (
    <>
      <div id={list.id} role="grid" aria-label={t('found', { count: rows.length })}>
        {rows.map((row) => {
          const { company } = row.summary;
          const id = rowId(company.id);
          return (
            <FoundRow
              key={id}
              id={id}
              row={row}
              today={day}
              isActive={id === activeId}
              isWatched={stars.isWatched(company.id)}
              onWatch={setWatched && ((next) => setWatched(company, next))}
              onOpen={() => onOpen(company.id)}
            />
          );
        })}
      </div>
      {isAnyOf ? <p className="found-note">{t('whichExchange')}</p> : null}
      <p role="status" className="yj-hidden">
        {t('found', { count: rows.length })}
      </p>
      <Keys id={list.hintId} />
    </>
  );
}

export function SearchResults(props: SearchResultsProps) {
  const { answer } = props.searching;
  return (
    <div className="panel">
      {answer?.rows.length === 0 ? <NothingFound query={answer.query.trim()} /> : null}
      {answer?.rows.length ? <Found {...props} /> : null}
    </div>
  );
}
