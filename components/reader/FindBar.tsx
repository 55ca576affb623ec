// Find in the whole document, with the number of matches.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReaderState, ReaderView } from '../../lib/reader/view.ts';

interface FindBarProps {
  view: ReaderView;
  find: ReaderState['find'];
  onClose: () => void;
}

export function FindBar({ view, find, onClose }: FindBarProps) {
  const t = useTranslations('reader');
  const [query, setQuery] = useState(find.query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const { current, total, isSearching } = find;
  const outcome = isSearching ? t('finding', { count: total }) : t('found', { current, total });
  return (
    <form className="reader-find" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={field}
        type="search"
        id="reader-find"
        aria-label={t('findLabel')}
        placeholder={t('findLabel')}
        value={query}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter') view.find(query, event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onChange={({ target, nativeEvent }) => {
          setQuery(target.value);
          // Half a syllable of an input method is no query.
          if (!(nativeEvent as InputEvent).isComposing) view.find(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => view.find(currentTarget.value)}
      />
      <span className="reader-found" role="status">
        {query.trim() === '' ? '' : outcome}
      </span>
      <button
        type="button"
        className="reader-button"
        aria-label={t('keys.findPrevious')}
        onClick={() => view.find(query, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="reader-button"
        aria-label={t('keys.findNext')}
        onClick={() => view.find(query, 1)}
      >
        ↓
      </button>
      <button type="button" className="reader-button" aria-label={t('close')} onClick={onClose}>
        ×
      </button>
    </form>
  );
}
