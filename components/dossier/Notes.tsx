// The user's note and tags of the company, saved while typing. Shown in extension pages only, never on web pages.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { longestNote, longestTag } from '../../lib/model/note.ts';
import { useNote, type NoteEditor } from '../hooks/notes.ts';
import { today } from '../ui/today.ts';
import { OwnViewForm } from './OwnView.tsx';
import './Notes.css';

interface NotesProps {
  companyId: string;
  /** Removes a tag with undo. */
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
          // Enter may only confirm the composition of an input method.
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
  // One row until the first focus. It does not shrink on blur, because that would move the clicked element away from the
  // pointer; for the same reason, the title of a note that was empty at first stays hidden.
  const [isUsed, setUsed] = useState(false);
  const [isUntitled, setUntitled] = useState<boolean | null>(null);
  if (!note) return null;
  const isLow = !isUsed && note.text === '';
  const isOneLine = isLow && note.tags.length === 0 && note.ownView === undefined;
  if (isUntitled === null) setUntitled(isOneLine);
  return (
    <section
      className={['note', isUntitled ? 'note-untitled' : '', isOneLine ? 'note-line' : ''].join(' ')}
      aria-labelledby={title}
    >
      <h3 id={title} className={isUntitled ? 'yj-hidden' : undefined}>
        {t('title')}
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
      <span className="yj-quiet" role="status">
        {note.state === 'saved' ? '' : t(`state.${note.state}`)}
      </span>
      <Tags note={note} onRemoveTag={onRemoveTag} />
      <div className="note-deeds">
        <OwnViewForm note={note} />
        <button type="button" title={t('clipHint')} onClick={() => note.clip(today())}>
          {t('clip')}
        </button>
        <span className="yj-quiet" role="status">
          {note.clipped ? t(`clipped.${note.clipped}`) : ''}
        </span>
      </div>
    </section>
  );
}
