// The user's note on a company, live in every open panel, and saved while it is written.
import { useEffect, useRef, useState } from 'react';
import { addTags, findNote, listTags, writeText } from '../../lib/store/notes.ts';
import { useLibrary, useRead } from './library.tsx';

/** After the last key. */
const saveAfterMs = 600;

export interface NoteEditor {
  text: string;
  tags: readonly string[];
  /** Tags used on other companies too, to choose from. */
  known: readonly string[];
  setText: (text: string) => void;
  /** As they were typed. */
  addTags: (tags: readonly string[]) => void;
  /** Writes at once what is not written yet. */
  save: () => void;
  state: 'saved' | 'writing' | 'failed';
}

/** null until it is known, and where the library is closed. */
export function useNote(companyId: string): NoteEditor | null {
  const library = useLibrary();
  const stored = useRead((db) => findNote(db, companyId), [companyId]);
  const known = useRead(listTags, []);
  // The text alone: a tag may be taken off, and that be undone, while a sentence is not written yet.
  const [draft, setDraft] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);
  // Another dossier may come while a sentence is not written yet: a field that goes away is not left first.
  useEffect(() => () => pending.current?.(), []);
  const written = stored?.text ?? '';
  // Not as soon as it is written: until it is read back the old text would stand there, and the caret would leave its place.
  if (draft === written) setDraft(null);
  if (library.kind !== 'open' || stored === undefined) return null;
  const { db } = library;

  const attempt = (writing: Promise<void>): void =>
    void writing.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  function write(text: string): void {
    clearTimeout(timer.current);
    pending.current = null;
    attempt(writeText(db, companyId, text, Date.now()));
  }
  // Spaces alone are no note, and are not written.
  const isWritten = draft === null || (draft + written).trim() === '';
  return {
    text: draft ?? written,
    tags: stored?.tags ?? [],
    known: known ?? [],
    setText(text) {
      setDraft(text);
      clearTimeout(timer.current);
      pending.current = () => write(text);
      timer.current = setTimeout(pending.current, saveAfterMs);
    },
    addTags: (tags) => attempt(addTags(db, companyId, tags, Date.now())),
    save() {
      if (draft !== null && !isWritten) write(draft);
    },
    state: isFailed ? 'failed' : isWritten ? 'saved' : 'writing',
  };
}
