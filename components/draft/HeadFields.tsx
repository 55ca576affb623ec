// The head of the draft as fields, each edited in place.
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftHead, HeadValues } from '../../lib/model/draft.ts';
import { isInCalendar } from '../../lib/model/days.ts';
import { headId, type HeadKey } from './facts.ts';
import { useActiveFocus } from './FactButton.tsx';
import { useReview } from './ReviewContext.tsx';
import './HeadFields.css';

const reportKinds = ['company', 'sector', 'strategy', 'other'] as const;

const listSeparator = /[,，、;；\s]+/;

/** The text of a field for editing. */
export function headText(head: DraftHead, key: HeadKey): string {
  switch (key) {
    case 'codes':
      return head.codes.value.join(' ');
    case 'analysts':
      return head.analysts.value.map(({ name }) => name).join('、');
    default:
      return head[key].value ?? '';
  }
}

/** `null` if the text is not valid. Analysts whose name stays keep their license number. */
export function headValue(head: DraftHead, key: HeadKey, text: string): Partial<HeadValues> | null {
  const trimmed = text.trim();
  switch (key) {
    case 'title':
      return trimmed === '' ? null : { title: trimmed };
    case 'publisher':
      return { publisher: trimmed === '' ? null : trimmed };
    case 'sectorRating':
      return { sectorRating: trimmed === '' ? null : trimmed };
    case 'asOf': {
      const [, year = '', month = '', day = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(trimmed) ?? [];
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return year !== '' && isInCalendar(date) ? { asOf: date } : null;
    }
    case 'kind': {
      const kind = reportKinds.find((one) => one === trimmed);
      return kind ? { kind } : null;
    }
    case 'codes':
      return { codes: trimmed.split(listSeparator).filter(Boolean) };
    case 'analysts': {
      const known = new Map(head.analysts.value.map((analyst) => [analyst.name, analyst]));
      const names = trimmed.split(/[,，、;；]+/).map((name) => name.trim());
      return { analysts: names.filter(Boolean).map((name) => known.get(name) ?? { name }) };
    }
  }
}

function FieldEditor({ field }: { field: HeadKey }) {
  const t = useTranslations('draft');
  const { content, change, stopEditing } = useReview();
  const before = headText(content.head, field);
  const [text, setText] = useState(before);
  const [isWrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const errorId = useId();
  useEffect(() => {
    input.current?.focus();
    if (field !== 'kind') input.current?.select();
  }, [field]);
  const commit = (): void => {
    const values = headValue(content.head, field, text);
    if (!values) {
      setWrong(true);
      return;
    }
    if (text !== before) change({ kind: 'head', values });
    stopEditing();
  };
  const shared = {
    ref: input,
    'aria-label': t(`head.${field}`),
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? errorId : undefined,
    onBlur: () => (headValue(content.head, field, text) ? commit() : stopEditing()),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') commit();
      else if (event.key === 'Escape') stopEditing();
      else return;
      // Otherwise, the review would take the key too.
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      event.preventDefault();
    },
  };
  return (
    <>
      {field === 'kind' ? (
        <select {...shared} value={text} onChange={({ target }) => setText(target.value)}>
          {reportKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} value={text} onChange={({ target }) => setText(target.value)} />
      )}
      {isWrong ? (
        <span id={errorId} className="head-error" role="alert">
          {field === 'asOf' ? t('wrongDate') : t('wrongTitle')}
        </span>
      ) : null}
    </>
  );
}

function Field({ field }: { field: HeadKey }) {
  const t = useTranslations('draft');
  const { content, activeId, editingId, activate, edit } = useReview();
  const id = headId(field);
  const element = useActiveFocus<HTMLButtonElement>(id);
  const { isEdited, evidence } = content.head[field];
  const text = headText(content.head, field);
  const shown = field === 'kind' ? t(`kinds.${content.head.kind.value}`) : text;
  const isNeeded = text === '' && (field === 'title' || field === 'asOf');
  return (
    <div className="head-field" data-field={field}>
      <span className="head-label">{t(`head.${field}`)}</span>
      {editingId === id ? (
        <FieldEditor field={field} />
      ) : (
        <button
          ref={element}
          type="button"
          className="head-value"
          data-fact={id}
          data-active={activeId === id}
          data-missing={text === ''}
          data-needed={isNeeded}
          tabIndex={activeId === id ? 0 : -1}
          onFocus={() => activate(id)}
          onClick={() => (activeId === id ? edit(id) : activate(id))}
        >
          <span className="yj-hidden">{t(`head.${field}`)} </span>
          {shown === '' ? (isNeeded ? t('needed') : t('missing')) : shown}
          {isEdited ? <span className="fact-note"> {t('editedMark')}</span> : null}
          {evidence === null && !isEdited && text !== '' && field !== 'kind' ? (
            <span className="fact-note"> {t('notPrinted')}</span>
          ) : null}
        </button>
      )}
    </div>
  );
}

export function HeadFields() {
  const t = useTranslations('draft');
  const { arranged } = useReview();
  return (
    <section aria-labelledby="head-title">
      <h2 id="head-title">{t('headTitle')}</h2>
      <div className="head-fields">
        {arranged.head.map((field) => (
          <Field key={field} field={field} />
        ))}
      </div>
    </section>
  );
}
