// Frame of the editors of a view and a figure: Enter applies, Esc discards, leaving the editor applies.
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useReview } from './ReviewContext.tsx';
import './EditorFrame.css';

interface EditorFrameProps {
  label: string;
  /** @returns what is wrong; null if the change was made. */
  apply: () => string | null;
  problem: string | null;
  onProblem: (problem: string | null) => void;
  children: ReactNode;
}

export function EditorFrame({ label, apply, problem, onProblem, children }: EditorFrameProps) {
  const t = useTranslations('draft');
  const { stopEditing } = useReview();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input, select');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const finish = (): void => {
    const wrong = apply();
    onProblem(wrong);
    if (wrong === null) stopEditing();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes the keys of its fields
    <form
      ref={form}
      className="fact-editor"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          stopEditing();
        } else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
          event.preventDefault();
          finish();
        }
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) finish();
      }}
    >
      {children}
      <button type="submit" className="button">
        {t('apply')}
      </button>
      <button type="button" className="quiet" onClick={stopEditing}>
        {t('discard')}
      </button>
      {problem === null ? null : (
        <p className="fact-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

interface EditorFieldProps {
  label: string;
  children: ReactNode;
}

export function EditorField({ label, children }: EditorFieldProps) {
  return (
    <label className="editor-field">
      <span>{label}</span>
      {children}
    </label>
  );
}
