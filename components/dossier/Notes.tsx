// What the user thinks of the company: a note and tags, saved as they are written. Only ever here, never on a page.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { longestNote, longestTag } from '../../lib/model/note.ts';
import { useNote, type NoteEditor } from '../hooks/notes.ts';
import './Notes.css';

interface NotesProps {
  companyId: string;
  /** Takes a tag off, so that it can be undone. */
  onRemoveTag: (tag: string) => void;
}

function Tags({ note, onRemoveTag }: { note: NoteEditor; onRemoveTag: NotesProps['onRemoveTag'] }) {
  const t = useTranslations('note');
  const [typed, setTyped] = useState('');
  const list = useId();
  function add(): void {
    if (typed.trim() !== '') note.addTags(typed.split(/[,，、;；]/));
    setTyped('');
  }
  return (
    <div className="note-tags">
      {note.tags.map((tag) => (
        <span key={tag} className="note-tag">
          {tag}
          <button type="button" aria-label={t('removeTag', { tag })} onClick={() => onRemoveTag(tag)}>
            ×
          </button>
        </span>
      ))}
      <input
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        list={list}
        maxLength={longestTag * 4}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          // Enter also ends what an input method is composing; that is no tag yet.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <datalist id={list}>
        {note.known
          .filter((tag) => !note.tags.includes(tag))
          .map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
      </datalist>
    </div>
  );
}

export function Notes({ companyId, onRemoveTag }: NotesProps) {
  const t = useTranslations('note');
  const title = useId();
  const note = useNote(companyId);
  // Low until it is used, then as it is: a field that shrank as it is left would take what is clicked on from under the
  // pointer.
  const [isUsed, setUsed] = useState(false);
  if (!note) return null;
  const isLow = !isUsed && note.text === '';
  return (
    <section className="note" aria-labelledby={title}>
      <h3 id={title}>
        {t('title')}{' '}
        <span className="yj-quiet" role="status">
          {note.state === 'saved' ? '' : t(`state.${note.state}`)}
        </span>
      </h3>
      <textarea
        aria-labelledby={title}
        className={isLow ? 'note-low' : undefined}
        rows={isLow ? 1 : note.text === '' ? 3 : 5}
        onFocus={() => setUsed(true)}
        maxLength={longestNote}
        placeholder={isLow ? t('add') : t('hint')}
        value={note.text}
        onChange={(event) => note.setText(event.target.value)}
        onBlur={note.save}
      />
      <Tags note={note} onRemoveTag={onRemoveTag} />
    </section>
  );
}
