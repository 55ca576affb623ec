// The directory of listed companies: its date, and its refresh from a list after a review; with undo.
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import type { ListFailure } from '../../lib/directory-files/outcome.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Failure } from '../../lib/store/errors.ts';
import {
  applyList,
  previewList,
  readDirectoryState,
  resetDirectory,
  restoreListings,
  type DirectoryState,
  type ListPreview,
  type ListPreviewOutcome,
} from '../../lib/store/own-directory.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export type { DirectoryState, Failure, ListPreview };

type Read = ListPreviewOutcome | { ok: false; failure: ListFailure };
export type Refusal = Extract<Read, { ok: false }>;

export type RefreshState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'refused'; refusal: Refusal }
  /** `failure`: why the last attempt to apply it failed; it can be tried again. */
  | { kind: 'read'; preview: ListPreview; isApplying: boolean; failure: Failure | null }
  | { kind: 'failed'; failure: Failure };

export interface DirectoryControl {
  /** undefined until read. */
  state: DirectoryState | undefined;
  refresh: RefreshState;
  read: (file: File) => void;
  cancel: () => void;
  /** @param message describes the change in the undo bar. */
  apply: (preview: ListPreview, message: string) => void;
  reset: (message: string) => void;
}

async function readFile(db: Database, file: File): Promise<Read> {
  // Loaded when needed: nothing else on this page unpacks workbooks.
  const { mostBytes, readListFile } = await import('../../lib/directory-files/read.ts');
  if (file.size > mostBytes) return { ok: false, failure: 'too-large' };
  const list = readListFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!list.ok) return list;
  return previewList(db, list, { fileName: file.name, modifiedAtMs: file.lastModified, nowMs: Date.now() });
}

/** null if the library is closed. */
export function useDirectory(): DirectoryControl | null {
  const library = useLibrary();
  const state = useRead(readDirectoryState, []);
  const reading = useAsync<Read>();
  const applying = useAsync<void>();
  const { push, edit } = useUndo();
  if (library.kind !== 'open') return null;
  const { db } = library;

  const refresh = ((): RefreshState => {
    if (reading.status === 'running') return { kind: 'reading' };
    if (reading.failure) return { kind: 'failed', failure: reading.failure };
    if (!reading.value) return { kind: 'idle' };
    if (!reading.value.ok) return { kind: 'refused', refusal: reading.value };
    const { status, failure } = applying;
    return { kind: 'read', preview: reading.value.preview, isApplying: status === 'running', failure };
  })();
  const cancel = (): void => {
    reading.reset();
    applying.reset();
  };
  return {
    state,
    refresh,
    cancel,
    read(file) {
      cancel();
      reading.run(() => readFile(db, file));
    },
    apply: (preview, message) =>
      applying.run(async () => {
        const replaced = await applyList(db, preview, Date.now());
        const undo = async (): Promise<void> => {
          await restoreListings(db, replaced);
          await announceUserChange();
        };
        push({ action: { kind: 'described', message }, undo });
        reading.reset();
        await announceUserChange();
      }),
    reset: (message) =>
      edit(async () => {
        const replaced = await resetDirectory(db);
        return { action: { kind: 'described', message }, undo: () => restoreListings(db, replaced) };
      }, announceUserChange),
  };
}
