// What the user thinks of the company: a note and tags, saved as they are written. Only ever here, never on a page.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { longestNote, longestTag } from '../../lib/model/note.ts';
import { useNote, type NoteTaking } from '../live/notes.ts';

function Tags({ note }: { note: NoteTaking }) {
  const t = useTranslations('note');
  const [typed, setTyped] = useState('');
  const list = useId();
  function add(): void {
    if (typed.trim() !== '') note.setTags([...note.tags, ...typed.split(/[,，、;；]/)]);
    setTyped('');
  }
  return (
    <div className="note-tags">
      {note.tags.map((tag) => (
        <span key={tag} className="note-tag">
          {tag}
          <button
            type="button"
            aria-label={t('removeTag', { tag })}
            onClick={() => note.setTags(note.tags.filter((one) => one !== tag))}
          >
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

export function Notes({ companyId }: { companyId: string }) {
  const t = useTranslations('note');
  const title = useId();
  const note = useNote(companyId);
  if (!note) return null;
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
        rows={note.text === '' ? 2 : 5}
        maxLength={longestNote}
        placeholder={t('hint')}
        value={note.text}
        onChange={(event) => note.setText(event.target.value)}
        onBlur={note.save}
      />
      <Tags note={note} />
    </section>
  );
}
