// The search results: companies, sectors, reports, settings and actions. Without results, examples of what can be typed.
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import type { RowStars } from '../ui/CompanyRows.tsx';
import { today } from '../ui/today.ts';
import { FoundRow } from './FoundRow.tsx';
import { resultId } from './results.ts';
import type { Searching } from './searching.ts';
import { TopicRow } from './TopicRow.tsx';
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
}

function Found({ searching: { results, activeId, list, open }, stars }: SearchResultsProps) {
  const t = useTranslations('popup');
  const { setWatched } = stars;
  const day = today();
  const count = results.length;
  const isAnyOf = results.filter(({ kind, found }) => kind === 'company' && found.match === null).length > 1;
  return (
    <>
      <div id={list.id} role="grid" aria-label={t('found', { count })}>
        {results.map((result) => {
          const id = resultId(result);
          const common = { id, today: day, isActive: id === activeId, onOpen: () => open(result) };
          if (result.kind !== 'company') return <TopicRow key={id} result={result} {...common} />;
          const { company } = result.found.summary;
          return (
            <FoundRow
              key={id}
              row={result.found}
              isWatched={stars.isWatched(company.id)}
              onWatch={setWatched && ((next) => setWatched(company, next))}
              {...common}
            />
          );
        })}
      </div>
      {isAnyOf ? <p className="found-note">{t('whichExchange')}</p> : null}
      <p role="status" className="yj-hidden">
        {t('found', { count })}
      </p>
      <Keys id={list.hintId} />
    </>
  );
}

export function SearchResults(props: SearchResultsProps) {
  const { answer, results } = props.searching;
  return (
    <div className="panel">
      {answer && results.length === 0 ? <NothingFound query={answer.query.trim()} /> : null}
      {results.length > 0 ? <Found {...props} /> : null}
    </div>
  );
}
