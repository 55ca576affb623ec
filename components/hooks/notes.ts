// The user's note on a company: live in every open panel, saved with a debounce while the user types.
import { useEffect, useRef, useState } from 'react';
import { addTags, findNote, listTags, writeText } from '../../lib/store/notes.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

/** Debounce after the last change. */
const saveAfterMs = 600;

export interface NoteEditor {
  text: string;
  tags: readonly string[];
  /** All tags in use, offered as suggestions. */
  known: readonly string[];
  setText: (text: string) => void;
  /** Takes the tags as typed. */
  addTags: (tags: readonly string[]) => void;
  /** Flushes a pending change. */
  save: () => void;
  state: 'saved' | 'writing' | 'failed';
}

/** null until read, and if the library is closed. */
export function useNote(companyId: string): NoteEditor | null {
  const library = useLibrary();
  const stored = useRead((db) => findNote(db, companyId), [companyId]);
  const known = useRead(listTags, []);
  // The draft holds only the text, because tags can be removed and restored while the text is unsaved.
  const [draft, setDraft] = useState<string | null>(null);
  const { status, run } = useAsync<void>();
  const { edit } = useUndo();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);
  // Flush on unmount: another dossier may replace this one, and a removed field fires no blur event.
  useEffect(() => () => pending.current?.(), []);
  const written = stored?.text ?? '';
  // Keep the draft until the live query returns it: otherwise the old text would flash and the caret would jump.
  if (draft === written) setDraft(null);
  if (library.kind !== 'open' || stored === undefined) return null;
  const { db } = library;

  function write(text: string): void {
    clearTimeout(timer.current);
    pending.current = null;
    run(() => writeText(db, companyId, text, Date.now()));
  }
  // A note of only whitespace is not saved.
  const isWritten = draft === null || (draft + written).trim() === '';
  return {
    text: draft ?? written,
    tags: stored?.tags ?? [],
    known: known ?? [],
    setText(text) {
      setDraft(text);
      clearTimeout(timer.current);
      pending.current = () => {
        clearTimeout(timer.current);
        // The editor is gone, so the page shows a failure.
        edit(() => writeText(db, companyId, text, Date.now()).then(() => null));
      };
      timer.current = setTimeout(() => write(text), saveAfterMs);
    },
    addTags: (tags) => run(() => addTags(db, companyId, tags, Date.now())),
    save() {
      if (draft !== null && !isWritten) write(draft);
    },
    state: status === 'failed' ? 'failed' : isWritten ? 'saved' : 'writing',
  };
}
