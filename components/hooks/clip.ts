// The selection that the popup was opened to clip, and saving it in the note of a company with undo.
import { useState } from 'react';
import { popupClip, type Clip } from '../../lib/browser/menu.ts';
import { clipText } from '../../lib/dossier/clip.ts';
import { addClip, findNote, restoreNotes } from '../../lib/store/notes.ts';
import { useLibrary } from './library.tsx';
import { useUndo } from './use-undo.tsx';

export interface Clipping {
  /** null if the popup was opened for something else, and after the user canceled. */
  clip: Clip | null;
  /** The company in whose note the clip is; null before. */
  savedTo: string | null;
  /** @param message of the undo bar. @param today YYYY-MM-DD. */
  save: (companyId: string, message: string, today: string) => void;
  cancel: () => void;
}

export function useClipping(): Clipping {
  const library = useLibrary();
  const { edit } = useUndo();
  const [clip, setClip] = useState<Clip | null>(popupClip);
  const [savedTo, setSavedTo] = useState<string | null>(null);
  return {
    clip,
    savedTo,
    cancel: () => setClip(null),
    save(companyId, message, today) {
      if (!clip || library.kind !== 'open') return;
      const { db } = library;
      edit(async () => {
        const before = await findNote(db, companyId);
        await addClip(db, companyId, clipText(clip, today), Date.now());
        setSavedTo(companyId);
        return {
          action: { kind: 'described', message },
          undo: async () => {
            await restoreNotes(db, [[companyId, before]]);
            setSavedTo(null);
          },
        };
      });
    },
  };
}
