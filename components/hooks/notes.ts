// The user's note on a company: live in every open panel, saved with a debounce while the user types.
import { useEffect, useRef, useState } from 'react';
import { readSelection } from '../../lib/browser/selection.ts';
import { clipText } from '../../lib/dossier/clip.ts';
import type { OwnView } from '../../lib/model/note.ts';
import { addClip, addTags, findNote, listTags, writeOwnView, writeText } from '../../lib/store/notes.ts';
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
  ownView: OwnView | undefined;
  /** Replaces the own view; an empty one is removed. */
  setOwnView: (view: OwnView) => void;
  /** Appends the text selected on the active page. @param today YYYY-MM-DD. */
  clip: (today: string) => void;
  /** Outcome of the last clip. */
  clipped: 'added' | 'nothing-selected' | undefined;
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
  const { edit, fail } = useUndo();
  const [clipped, setClipped] = useState<NoteEditor['clipped']>();
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
    ownView: stored?.ownView,
    setOwnView: (view) => run(() => writeOwnView(db, companyId, view, Date.now())),
    clip(today) {
      // A change that is still being typed must not replace the note with the clip.
      pending.current?.();
      pending.current = null;
      const work = async (): Promise<void> => {
        const selected = await readSelection();
        if (selected) await addClip(db, companyId, clipText(selected, today), Date.now());
        // The draft is stored, but without the clip.
        setDraft(null);
        setClipped(selected ? 'added' : 'nothing-selected');
      };
      work().catch(fail);
    },
    clipped,
    addTags: (tags) => run(() => addTags(db, companyId, tags, Date.now())),
    save() {
      if (draft !== null && !isWritten) write(draft);
    },
    state: status === 'failed' ? 'failed' : isWritten ? 'saved' : 'writing',
  };
}
