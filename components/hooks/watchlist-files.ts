// Imports watchlist (自选股) files after a preview, and exports the watchlist to a file.
import { useState } from 'react';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { failureOf, type Failure } from '../../lib/store/errors.ts';
import { exportWatches, importWatches, matchRows, type Matches } from '../../lib/store/watch-transfer.ts';
import type { ReadFailure, ReadOutcome, ReadResult } from '../../lib/watchlists/outcome.ts';
import { readWatchlist, readWatchlistText } from '../../lib/watchlists/read.ts';
import { writeWatchlist, type WriteFormat } from '../../lib/watchlists/write.ts';
import { useLibrary } from './library.tsx';

/** Far above any real list. Limits memory, because a file is read whole. */
const mostBytes = 32 * 1024 * 1024;

export interface FileRead extends ReadResult, Matches {
  /** Empty for pasted text. */
  fileName: string;
}

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'refused'; failure: ReadFailure }
  | { kind: 'read'; file: FileRead }
  | { kind: 'done'; added: number; undo: () => void }
  | { kind: 'undone' }
  | { kind: 'failed'; failure: Failure };

export interface WatchlistFiles {
  state: ImportState;
  read: (given: File | string) => void;
  /** @param withGroups turns the file's groups into tags. */
  confirm: (file: FileRead, withGroups: boolean) => void;
  reset: () => void;
  /** The last export; null before any. `left` names the rows that the format cannot hold. */
  written: { fileName: string; count: number; left: readonly string[] } | null;
  write: (format: WriteFormat) => void;
}

async function readGiven(given: File | string): Promise<ReadOutcome> {
  if (typeof given === 'string') return readWatchlistText(given);
  if (given.size > mostBytes) return { ok: false, failure: 'too-large' };
  return readWatchlist(given.name, new Uint8Array(await given.arrayBuffer()));
}

/** null if the library is closed. */
export function useWatchlistFiles(): WatchlistFiles | null {
  const library = useLibrary();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const [written, setWritten] = useState<WatchlistFiles['written']>(null);
  if (library.kind !== 'open') return null;
  const { db } = library;

  const attempt = (work: () => Promise<ImportState>): void => {
    work().then(setState, (error: unknown) => setState({ kind: 'failed', failure: failureOf(error) }));
  };

  return {
    state,
    written,
    reset: () => setState({ kind: 'idle' }),
    read(given) {
      setState({ kind: 'reading' });
      attempt(async () => {
        const outcome = await readGiven(given);
        if (!outcome.ok) return { kind: 'refused', failure: outcome.failure };
        const fileName = typeof given === 'string' ? '' : given.name;
        return { kind: 'read', file: { ...outcome, ...(await matchRows(db, outcome.rows)), fileName } };
      });
    },
    confirm: ({ matched }, withGroups) =>
      attempt(async () => {
        const rows = withGroups ? matched : matched.map((row) => ({ ...row, tags: [] }));
        const { added, undo } = await importWatches(db, rows, Date.now());
        await announceUserChange();
        const undoImport = async (): Promise<ImportState> => {
          await undo();
          await announceUserChange();
          return { kind: 'undone' };
        };
        return { kind: 'done', added, undo: () => attempt(undoImport) };
      }),
    write: (format) =>
      attempt(async () => {
        const { fileName, bytes, left } = writeWatchlist(format, await exportWatches(db));
        saveFile(new Blob([bytes]), fileName);
        const names = left.map(({ row }) => row.name ?? row.code ?? '');
        setWritten({ fileName, count: (await db.watches.count()) - left.length, left: names });
        return { kind: 'idle' };
      }),
  };
}
