// What a search finds, best match first.
import { useTranslations } from 'use-intl';
import { useSearch } from '../live/library.tsx';
import { CompanyRows, type OpenDossier, type RowStars } from '../ui/CompanyRows.tsx';
import { Notice } from '../ui/Notice.tsx';

interface SearchResultsProps {
  query: string;
  stars: RowStars;
  onOpen: OpenDossier;
}

export function SearchResults({ query, stars, onOpen }: SearchResultsProps) {
  const t = useTranslations('popup');
  const summaries = useSearch(query);
  if (!summaries) return null;
  if (summaries.length === 0) return <Notice title={t('noMatch', { query })}>{t('noMatchHint')}</Notice>;
  return <CompanyRows summaries={summaries} stars={stars} onOpen={onOpen} />;
}
