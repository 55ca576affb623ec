import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';

interface StarProps {
  isWatched: boolean;
  onToggle: (isWatched: boolean) => void;
  isDisabled?: boolean;
  /** Shows the word for the watchlist beside the star. */
  isNamed?: boolean;
}

/** The watch star. Its state is an icon, not text, because page scripts can partly read the text of a card. */
export function Star({ isWatched, onToggle, isDisabled = false, isNamed = false }: StarProps) {
  const t = useTranslations('star');
  // State after the last click, because a second click may come before the store has applied the first.
  const latest = useRef(isWatched);
  useEffect(() => {
    latest.current = isWatched;
  }, [isWatched]);
  return (
    <button
      type="button"
      className={`yj-star${isNamed ? ' yj-star-named' : ''}${isWatched ? ' yj-star-on' : ''}`}
      aria-pressed={isWatched}
      aria-label={isWatched ? t('remove') : t('add')}
      disabled={isDisabled}
      onClick={(event) => {
        event.stopPropagation();
        if (!event.nativeEvent.isTrusted) return;
        latest.current = !latest.current;
        onToggle(latest.current);
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z" />
      </svg>
      {isNamed ? t('list') : null}
    </button>
  );
}
