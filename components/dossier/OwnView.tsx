// The user's own view of a company: rating, target, stop and re-check date. Shown in extension pages only.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { longestOwnRating, type OwnView } from '../../lib/model/note.ts';
import type { NoteEditor } from '../hooks/notes.ts';
import './OwnView.css';

const fields = ['rating', 'target', 'stop', 'recheckOn'] as const;
type Field = (typeof fields)[number];

const inputs = {
  rating: { type: 'text', maxLength: longestOwnRating },
  target: { type: 'number', min: 0, step: 'any' },
  stop: { type: 'number', min: 0, step: 'any' },
  recheckOn: { type: 'date' },
} as const;

/** The view with one field as typed; an invalid number leaves the field out. */
function withField(view: OwnView, field: Field, typed: string): OwnView {
  const { [field]: _, ...others } = view;
  const text = typed.trim();
  if (text === '') return others;
  if (field === 'rating' || field === 'recheckOn') return { ...others, [field]: text };
  const price = Number(text);
  return Number.isFinite(price) && price > 0 ? { ...others, [field]: price } : others;
}

export function OwnViewForm({ note }: { note: NoteEditor }) {
  const t = useTranslations('ownView');
  const [isOpen, setOpen] = useState(false);
  const view = note.ownView ?? {};
  if (!isOpen && note.ownView === undefined) {
    return (
      <button type="button" className="own-view-add" onClick={() => setOpen(true)}>
        {t('add')}
      </button>
    );
  }
  return (
    <div className="own-view" role="group" aria-label={t('title')}>
      {fields.map((field) => (
        <label key={field}>
          <span>{t(`field.${field}`)}</span>
          <input
            // A new key shows what is stored after a change from elsewhere.
            key={view[field] ?? ''}
            {...inputs[field]}
            defaultValue={view[field] ?? ''}
            onBlur={(event) => {
              if (event.target.value !== String(view[field] ?? '')) {
                note.setOwnView(withField(view, field, event.target.value));
              }
            }}
          />
        </label>
      ))}
    </div>
  );
}
