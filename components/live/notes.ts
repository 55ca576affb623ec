// The user's note on a company, live in every open panel, and saved while it is written.
import { useEffect, useRef, useState } from 'react';
import { mostTags, longestTag, type Note } from '../../lib/model/note.ts';
import { findNote, listTags, writeNote } from '../../lib/store/notes.ts';
import { useLibrary, useRead } from './library.tsx';

/** After the last key. */
const saveAfterMs = 600;

export interface NoteTaking {
  text: string;
  tags: readonly string[];
  /** Tags used on other companies too, to choose from. */
  known: readonly string[];
  setText: (text: string) => void;
  setTags: (tags: readonly string[]) => void;
  /** Writes at once what is not written yet. */
  save: () => void;
  state: 'saved' | 'writing' | 'failed';
}

/** Cut, trimmed, each once. */
export const cleanTags = (tags: readonly string[]): string[] =>
  [...new Set(tags.map((tag) => tag.trim().slice(0, longestTag)).filter((tag) => tag !== ''))].slice(0, mostTags);

/** null until it is known, and where the library is closed. */
export function useNote(companyId: string): NoteTaking | null {
  const library = useLibrary();
  const stored = useRead((db) => findNote(db, companyId), [companyId]);
  const known = useRead(listTags, []);
  const [draft, setDraft] = useState<Pick<Note, 'text' | 'tags'> | null>(null);
  const [isFailed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (library.kind !== 'open' || stored === undefined) return null;
  const { db } = library;
  const { text, tags } = draft ?? stored ?? { text: '', tags: [] };

  function write(next: Pick<Note, 'text' | 'tags'>): void {
    clearTimeout(timer.current);
    writeNote(db, { companyId, ...next, changedAtMs: Date.now() }).then(
      () => {
        setFailed(false);
        // What was typed meanwhile stays.
        setDraft((now) => (now === next ? null : now));
      },
      () => setFailed(true),
    );
  }
  function change(next: Pick<Note, 'text' | 'tags'>): void {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => write(next), saveAfterMs);
  }
  return {
    text,
    tags,
    known: known ?? [],
    setText: (next) => change({ text: next, tags }),
    setTags(next) {
      const clean = { text, tags: cleanTags(next) };
      setDraft(clean);
      write(clean);
    },
    save() {
      if (draft) write(draft);
    },
    state: isFailed ? 'failed' : draft ? 'writing' : 'saved',
  };
}
