// Chooses the company that facts are about: a listed or known one by search, or one made on the spot.
import { useId, useRef, useState, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import type { DraftChange, DraftSubject } from '../../lib/model/draft.ts';
import { useSearch } from '../hooks/search.ts';
import { useLanguage } from '../ui/intl.tsx';
import './SubjectPicker.css';

interface SubjectPickerProps {
  /** The active view or figure; null if the active fact is a field of the head. */
  factId: string | null;
  onChange: (change: DraftChange) => void;
  onClose: () => void;
}

interface Choice {
  id: string;
  label: string;
  code: string;
  /** The changes that choose it. */
  subject: DraftSubject;
  isNew: boolean;
}

/** An id of lower-case words, as companies without a listing have. */
const newCompanyId = (): string => `own-${crypto.randomUUID().slice(0, 13)}`;

function useChoices(query: string): Choice[] {
  const t = useTranslations('draft');
  const language = useLanguage();
  const answer = useSearch(query);
  const name = query.trim();
  if (name === '') return [];
  const found = (answer?.query === query ? answer.rows : []).map(({ summary: { company } }) => ({
    id: company.id,
    label: inLanguage(company.names, language),
    code: company.listings[0] ? writtenCode(company.listings[0]) : '',
    subject: { companyId: company.id, name: company.names.zh },
    isNew: false,
  }));
  const made = { id: 'new', label: t('newCompany', { name }), code: '', subject: null, isNew: true };
  return name.length >= 2 ? [...found, made] : found;
}

export function SubjectPicker({ factId, onChange, onClose }: SubjectPickerProps) {
  const t = useTranslations('draft');
  const [query, setQuery] = useState('');
  const [isForAll, setForAll] = useState(true);
  const [at, setAt] = useState(0);
  const choices = useChoices(query);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    const name = query.trim();
    const companyId = choice.isNew ? newCompanyId() : choice.id;
    if (choice.isNew) {
      const company = { id: companyId, names: { zh: name }, aliases: [], listings: [], status: 'private' as const };
      onChange({ kind: 'company', company });
    }
    const subject = choice.isNew ? { companyId, name } : choice.subject;
    onChange({ kind: 'subject', ids: isForAll || factId === null ? 'all' : [factId], subject });
    onClose();
  };
  const active = choices[Math.min(at, choices.length - 1)];
  const optionId = (choice: Choice): string => `${id}-${choice.id}`;
  return (
    <dialog
      ref={dialog}
      className="subject-picker"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={`${id}-title`}>{t('subjectTitle')}</h2>
      <input
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        aria-label={t('subjectSearch')}
        placeholder={t('subjectSearch')}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? optionId(active) : undefined}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') choose(active);
          else return;
          event.preventDefault();
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('subjectTitle')}>
        {choices.map((choice) => (
          // The field above has the focus and handles the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={choice.id}
            id={optionId(choice)}
            role="option"
            aria-selected={choice === active}
            onClick={() => choose(choice)}
          >
            {choice.label} <span className="yj-code">{choice.code}</span>
          </div>
        ))}
      </div>
      {factId === null ? null : (
        <label>
          <input type="checkbox" checked={isForAll} onChange={({ target }) => setForAll(target.checked)} />{' '}
          {t('subjectForAll')}
        </label>
      )}
      <div className="actions">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onChange({ kind: 'subject', ids: isForAll || factId === null ? 'all' : [factId], subject: null });
            onClose();
          }}
        >
          {t('noSubject')}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {t('discard')}
        </button>
      </div>
    </dialog>
  );
}
