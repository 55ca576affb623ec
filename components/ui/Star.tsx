import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import type { WatchOutcome } from '../../lib/model/watch.ts';

export interface StarProps {
  /** `null` if not known; the star is then disabled. */
  isWatched: boolean | null;
  /** Returns the outcome where nothing else reports a failure. */
  onToggle: (isWatched: boolean) => void | Promise<WatchOutcome>;
  isDisabled?: boolean;
  /** In a private window, a tooltip says that the watchlist is kept. */
  isPrivate?: boolean;
  /** Shows the word for the watchlist beside the star. */
  isNamed?: boolean;
  /** Toggles by a keyboard shortcut. */
  toggleRef?: Ref<() => void> | undefined;
}

/** How long a problem is shown. */
const problemMs = 4000;

/** The watch star. Its state is an icon, not text, because page scripts can partly read the text of a card. */
export function Star({ isWatched, onToggle, isPrivate = false, isNamed = false, ...props }: StarProps) {
  const isDisabled = props.isDisabled || isWatched === null;
  const t = useTranslations('star');
  // State after the last click, because a second click may come before the store has applied the first.
  const latest = useRef(isWatched);
  const [problem, setProblem] = useState<Exclude<WatchOutcome, 'saved'> | null>(null);
  useEffect(() => {
    latest.current = isWatched;
  }, [isWatched]);
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), problemMs);
    return () => clearTimeout(timer);
  }, [problem]);
  const toggle = async (): Promise<void> => {
    latest.current = !latest.current;
    const outcome = (await onToggle(latest.current)) ?? 'saved';
    // The next click must ask for the same again.
    if (outcome !== 'saved') latest.current = isWatched;
    setProblem(outcome === 'saved' ? null : outcome);
  };
  useImperativeHandle(props.toggleRef, () => () => {
    if (!isDisabled) void toggle();
  });
  return (
    <>
      <button
        type="button"
        className={`yj-star${isNamed ? ' yj-star-named' : ''}${isWatched ? ' yj-star-on' : ''}`}
        aria-pressed={isWatched ?? false}
        aria-label={isWatched ? t('remove') : t('add')}
        title={isPrivate ? t('private') : undefined}
        disabled={isDisabled}
        onClick={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isTrusted) void toggle();
        }}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z" />
        </svg>
        {isNamed ? t('list') : null}
      </button>
      {problem ? (
        <span role="alert" className="yj-star-problem">
          {t(`problem.${problem}`)}
        </span>
      ) : null}
    </>
  );
}
