// Searches for a company to add to the comparison. Enter adds the first result.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mostCompared } from '../../lib/dossier/compare.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import { useSearch } from '../hooks/search.ts';
import { useLanguage } from '../ui/intl.tsx';

const resultsShown = 6;

interface AddCompanyProps {
  isFull: boolean;
  taken: readonly string[];
  onAdd: (companyId: string) => void;
}

export function AddCompany({ isFull, taken, onAdd }: AddCompanyProps) {
  const t = useTranslations('compare');
  const language = useLanguage();
  const listId = useId();
  const [query, setQuery] = useState('');
  const answer = useSearch(query);
  const isOpen = query.trim() !== '' && answer?.query === query;
  const rows = isOpen ? answer.rows.filter(({ summary }) => !taken.includes(summary.company.id)) : [];
  const shown = rows.slice(0, resultsShown);
  const add = (companyId: string): void => {
    setQuery('');
    onAdd(companyId);
  };
  if (isFull) return <span className="yj-quiet">{t('full', { count: mostCompared })}</span>;
  return (
    <form
      className="compare-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (shown[0]) add(shown[0].summary.company.id);
      }}
    >
      <input
        type="search"
        aria-label={t('add')}
        placeholder={`${t('add')} · ${t('addPlaceholder')}`}
        aria-controls={listId}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <ul id={listId} className="compare-found" hidden={shown.length === 0}>
        {shown.map(({ summary: { company } }) => (
          <li key={company.id}>
            <button type="button" onClick={() => add(company.id)}>
              {inLanguage(company.names, language)}{' '}
              <span className="yj-code">{company.listings[0] ? writtenCode(company.listings[0]) : ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
