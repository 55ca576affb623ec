// One highlight in the list beside the document: its quote leads to its place; below, its note, color and what can be done.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Annotation } from '../../lib/model/annotation.ts';
import { longestNote } from '../../lib/model/note.ts';
import type { AnnotationEdits } from '../hooks/annotations.ts';
import { ColorButtons } from './ColorButtons.tsx';

/** Debounce after the last change. */
const saveAfterMs = 600;

interface EditorProps {
  text: string;
  onSave: (text: string) => void;
  /** Ends writing. */
  onDone: () => void;
}

function Editor({ text, onSave, onDone }: EditorProps) {
  const t = useTranslations('reader.notes');
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(text);
  const saved = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = (): void => {
    clearTimeout(timer.current);
    if (saved.current === latest.current) return;
    saved.current = latest.current;
    onSave(latest.current);
  };
  const saveNow = useEffectEvent(save);
  useEffect(() => {
    field.current?.focus();
    // A closed tab runs no timers; a removed field fires no blur event.
    const flush = (): void => saveNow();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return (
    <textarea
      ref={field}
      aria-label={t('text')}
      placeholder={t('hint')}
      maxLength={longestNote}
      value={draft}
      onChange={({ target }) => {
        latest.current = target.value;
        setDraft(target.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(save, saveAfterMs);
      }}
      onBlur={onDone}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}

interface AnnotationItemProps {
  annotation: Annotation;
  isActive: boolean;
  isLost: boolean;
  isWritten: boolean;
  edits: AnnotationEdits | null;
  onShow: () => void;
  onPoint: (isPointed: boolean) => void;
  onWrite: (isWritten: boolean) => void;
}

export function AnnotationItem(props: AnnotationItemProps) {
  const { annotation, isActive, isLost, isWritten, edits, onShow, onPoint, onWrite } = props;
  const { id, quote, text, color, places } = annotation;
  const t = useTranslations('reader');
  const place = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={item}
      className="annotation"
      data-color={color}
      data-annotation={id}
      data-active={isActive || undefined}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      <button ref={place} type="button" className="annotation-place" onClick={onShow}>
        <span className="yj-quiet">
          {t('page', { number: places[0]!.page })}
          {isLost ? ` · ${t('notes.lost')}` : ''}
        </span>
        <span className="annotation-quote">{quote}</span>
      </button>
      {isWritten && edits ? (
        <Editor
          text={text}
          onSave={(next) => edits.change(id, { text: next.trim() === '' ? '' : next })}
          onDone={() => {
            onWrite(false);
            // Unless the user went on to something else.
            if (place.current?.closest('li')?.contains(document.activeElement)) place.current.focus();
          }}
        />
      ) : text === '' ? null : (
        <p className="annotation-text">{text}</p>
      )}
      {edits ? (
        <div className="annotation-tools">
          <span role="group" aria-label={t('notes.color')}>
            <ColorButtons selected={color} onPick={(next) => edits.change(id, { color: next })} />
          </span>
          <button type="button" className="quiet" onClick={() => onWrite(true)}>
            {text === '' ? t('notes.write') : t('notes.edit')}
          </button>
          <button type="button" className="quiet" onClick={() => edits.remove([id], t('notes.removed'))}>
            {t('notes.remove')}
          </button>
        </div>
      ) : null}
    </li>
  );
}
