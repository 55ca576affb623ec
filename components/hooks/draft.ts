// One draft for its review: the stored draft and its document, live; changes, each stored at once; saving with undo.
import { useEffect, useState } from 'react';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { logError } from '../../lib/browser/log.ts';
import type { Document } from '../../lib/model/document.ts';
import type { DraftChange, DraftProblem, StoredDraft } from '../../lib/model/draft.ts';
import { differenceOfDraft, type ReportDifference } from '../../lib/store/library/differences.ts';
import { readDocument } from '../../lib/store/library/documents.ts';
import { editDraft, readDraft } from '../../lib/store/library/drafts.ts';
import { readOriginal } from '../../lib/store/library/items.ts';
import { saveDraft } from '../../lib/store/library/saving.ts';
import { useLibrary, useRead } from './library.tsx';
import { useUndo } from './use-undo.tsx';

export interface DraftEditing {
  /** undefined until read; null if there is no such draft any more. */
  draft: StoredDraft | null | undefined;
  document: Document | null | undefined;
  /** Bytes of the file; null if it was not kept or is not read yet. */
  bytes: Uint8Array | null;
  /** What saving would change in an earlier version; null if there is none. */
  difference: ReportDifference | null | undefined;
  /** Why the last attempt to save failed. */
  problems: readonly DraftProblem[];
  change: (change: DraftChange) => void;
  /** @param describe the undo bar's message. */
  save: (describe: (title: string) => string, onSaved: () => void) => void;
}

function useBytes(id: string): Uint8Array | null {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  useEffect(() => {
    if (!db) return;
    let isGone = false;
    const read = async (): Promise<void> => {
      const blob = await readOriginal(db, id);
      const content = blob ? new Uint8Array(await blob.arrayBuffer()) : null;
      if (!isGone) setBytes(content);
    };
    // The text is shown instead.
    read().catch((error: unknown) => void logError('library', error));
    return () => {
      isGone = true;
    };
  }, [db, id]);
  return bytes;
}

export function useDraft(id: string): DraftEditing {
  const library = useLibrary();
  const db = library.kind === 'open' && !library.isReadOnly ? library.db : null;
  const draft = useRead(async (opened) => (await readDraft(opened, id)) ?? null, [id]);
  const document = useRead(async (opened) => (await readDocument(opened, id)) ?? null, [id]);
  const difference = useRead((opened) => differenceOfDraft(opened, id), [id]);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const { edit, attempt } = useUndo();
  return {
    draft,
    document,
    bytes: useBytes(id),
    difference,
    problems,
    change(change) {
      if (!db) return;
      setProblems([]);
      attempt(() => editDraft(db, id, change, Date.now()));
    },
    save(describe, onSaved) {
      if (!db || !draft) return;
      const title = draft.content.head.title.value;
      edit(async () => {
        // The user has the head before their eyes.
        if (!draft.content.isHeadConfirmed) await editDraft(db, id, { kind: 'confirm-head' }, Date.now());
        const outcome = await saveDraft(db, id, { nowMs: Date.now() });
        if (!outcome.ok) {
          setProblems(outcome.problems);
          return null;
        }
        onSaved();
        return { action: { kind: 'described', message: describe(title) }, undo: outcome.undo };
      }, announceUserChange);
    },
  };
}
