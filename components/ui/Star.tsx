import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';

interface StarProps {
  isWatched: boolean;
  onToggle: (isWatched: boolean) => void;
  isDisabled?: boolean;
  /** With the watchlist's name beside it, where the star is offered and not only there. */
  isNamed?: boolean;
}

/** The watch star. Its state is an icon, not text: page scripts can in part read the text of a card. */
export function Star({ isWatched, onToggle, isDisabled = false, isNamed = false }: StarProps) {
  const t = useTranslations('star');
  // What the last click asked for: a second one may come before the store has answered the first.
  const asked = useRef(isWatched);
  useEffect(() => {
    asked.current = isWatched;
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
        asked.current = !asked.current;
        onToggle(asked.current);
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z" />
      </svg>
      {isNamed ? t('list') : null}
    </button>
  );
}
