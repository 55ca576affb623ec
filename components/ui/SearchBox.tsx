// The search box: takes focus on load and whenever the user types, and forwards keys to the list of results.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import './SearchBox.css';

/** The list that the box controls while it keeps focus (ARIA combobox). */
export interface CommandedList {
  id: string;
  /** Id of the element that describes the keys. */
  hintId: string;
  isOpen: boolean;
  activeId: string | null;
  onKey: (event: KeyboardEvent) => void;
}

interface SearchBoxProps {
  value: string;
  /** Not called while an input method is composing. */
  onChange: (value: string) => void;
  list: CommandedList;
  /** Takes the focus on load and whenever the user types. */
  isMain?: boolean;
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Focuses the box when a character is typed anywhere on the page; the browser then inserts it into the box. */
function useTypingAnywhere(input: React.RefObject<HTMLInputElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const isWriting = /^.$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
      // A space activates the focused button.
      if (!isWriting || event.key === ' ' || event.defaultPrevented || isEditable(event.target)) return;
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input, isOn]);
}

const inputId = 'search-box';

export const focusSearch = (): void => document.getElementById(inputId)?.focus();

/** A box in the HTML of the page, which has the focus until this one is rendered. */
const early = document.querySelector<HTMLInputElement>('#early-search');

/** Takes over what was typed before the first render, which has removed the early box from the document. */
function useEarlyText(onChange: (value: string) => void): void {
  const takeOver = useEffectEvent(() => {
    if (!early || early.value === '') return;
    const { value } = early;
    early.value = '';
    onChange(value);
  });
  useLayoutEffect(() => takeOver(), []);
}

export function SearchBox({ value, onChange, list, isMain = true }: SearchBoxProps) {
  const t = useTranslations('popup');
  const input = useRef<HTMLInputElement>(null);
  const [composed, setComposed] = useState<string | null>(null);
  useTypingAnywhere(input, isMain);
  useEarlyText(onChange);
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
        id={inputId}
        type="search"
        role="combobox"
        autoFocus={isMain}
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
          // Keys for the input method: Enter accepts a word, Esc cancels it. Some report them only by key code 229.
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape' && value !== '') {
            // Otherwise, the browser would close the popup.
            event.preventDefault();
            change('');
          } else list.onKey(event);
        }}
      />
    </div>
  );
}
