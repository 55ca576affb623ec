// The search box: has the focus from the start and whenever something is typed, and commands the list of what is found.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import './SearchBox.css';

/** The list that the box commands while the focus stays in it. */
export interface CommandedList {
  id: string;
  /** Of the words that tell the keys. */
  hintId: string;
  isOpen: boolean;
  activeId: string | null;
  onKey: (event: KeyboardEvent) => void;
}

interface SearchBoxProps {
  value: string;
  /** Told of whole input only, never of what an input method is still composing. */
  onChange: (value: string) => void;
  list: CommandedList;
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** A letter pressed anywhere is meant for the box; the focus moves before the browser writes it. */
function useTypingAnywhere(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const isWriting = /^.$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
      // A space presses the button that has the focus.
      if (!isWriting || event.key === ' ' || event.defaultPrevented || isEditable(event.target)) return;
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}

export function SearchBox({ value, onChange, list }: SearchBoxProps) {
  const t = useTranslations('popup');
  const input = useRef<HTMLInputElement>(null);
  const [composed, setComposed] = useState<string | null>(null);
  useTypingAnywhere(input);
  const change = (next: string): void => {
    setComposed(null);
    onChange(next);
  };
  return (
    <div className="search">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M10.6 10.6 14 14" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      <input
        ref={input}
        type="search"
        role="combobox"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={composed ?? value}
        placeholder={t('search')}
        aria-label={t('search')}
        aria-autocomplete="list"
        aria-haspopup="grid"
        aria-expanded={list.isOpen}
        aria-controls={list.isOpen ? list.id : undefined}
        aria-activedescendant={list.activeId ?? undefined}
        aria-describedby={list.isOpen ? list.hintId : undefined}
        onChange={({ target, nativeEvent }) =>
          (nativeEvent as InputEvent).isComposing ? setComposed(target.value) : change(target.value)
        }
        onCompositionEnd={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => {
          // The input method's own keys: its Enter takes a word, its Esc gives one up. 229 is how some say so.
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape' && value !== '') {
            // Else the browser would close the popup with the same key.
            event.preventDefault();
            change('');
          } else list.onKey(event);
        }}
      />
    </div>
  );
}
