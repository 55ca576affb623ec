// Imports watchlist (自选股) files after a review, and exports the watchlist to a file.
import { useState } from 'react';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { rowLimits } from '../../lib/model/limits.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Failure } from '../../lib/store/errors.ts';
import { exportWatches, importWatches, matchRows, type Matches } from '../../lib/store/watch-transfer.ts';
import type { ReadFailure, ReadOutcome, ReadResult } from '../../lib/watchlists/outcome.ts';
import { readWatchlist, readWatchlistText } from '../../lib/watchlists/read.ts';
import { writeWatchlist, type WriteFormat } from '../../lib/watchlists/write.ts';
import { useLibrary } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export type { Failure };

/** Far above any real list. Limits memory, because a file is read whole. */
const mostBytes = 32 * 1024 * 1024;

export interface FileRead extends ReadResult, Matches {
  /** Empty for pasted text. */
  fileName: string;
  /** How many of the new companies exceed the limit of the watchlist. */
  excess: number;
}

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'refused'; failure: ReadFailure }
  /** `failure`: why the last attempt to import it failed; it can be tried again. */
  | { kind: 'read'; file: FileRead; isImporting: boolean; failure: Failure | null }
  /** `companyIds`: those that this import put on the watchlist; at least one. */
  | { kind: 'imported'; companyIds: readonly string[] }
  | { kind: 'undone' }
  | { kind: 'failed'; failure: Failure };

interface Written {
  fileName: string;
  count: number;
  /** Names of the rows that the format cannot hold. */
  left: readonly string[];
}

export interface WatchlistFiles {
  state: ImportState;
  read: (given: File | string) => void;
  /** @param withGroups turns the file's groups into tags. */
  confirm: (file: FileRead, withGroups: boolean) => void;
  reset: () => void;
  /** The last export; undefined before any. */
  written: Written | undefined;
  writeFailure: Failure | null;
  write: (format: WriteFormat) => void;
}

async function readGiven(given: File | string): Promise<ReadOutcome> {
  if (typeof given === 'string') return readWatchlistText(given);
  if (given.size > mostBytes) return { ok: false, failure: 'too-large' };
  return readWatchlist(given.name, new Uint8Array(await given.arrayBuffer()));
}

type Read = { ok: true; file: FileRead } | { ok: false; failure: ReadFailure };

async function readFile(db: Database, given: File | string): Promise<Read> {
  const outcome = await readGiven(given);
  if (!outcome.ok) return outcome;
  const fileName = typeof given === 'string' ? '' : given.name;
  const matches = await matchRows(db, outcome.rows);
  const added = matches.matched.filter(({ isWatched }) => !isWatched).length;
  const excess = Math.max(0, (await db.watches.count()) + added - rowLimits.watches);
  return { ok: true, file: { ...outcome, ...matches, fileName, excess } };
}

async function exportTo(db: Database, format: WriteFormat): Promise<Written> {
  const { fileName, bytes, left } = writeWatchlist(format, await exportWatches(db));
  saveFile(new Blob([bytes]), fileName);
  const names = left.map(({ row }) => row.name ?? row.code ?? '');
  return { fileName, count: (await db.watches.count()) - left.length, left: names };
}

/** null if the library is closed. */
export function useWatchlistFiles(): WatchlistFiles | null {
  const library = useLibrary();
  const reading = useAsync<Read>();
  const importing = useAsync<void>();
  const exporting = useAsync<Written>();
  const [isUndone, setUndone] = useState(false);
  const [imported, setImported] = useState<readonly string[]>([]);
  const { push } = useUndo();
  if (library.kind !== 'open') return null;
  const { db } = library;

  const state = ((): ImportState => {
    if (reading.status === 'running') return { kind: 'reading' };
    if (reading.failure) return { kind: 'failed', failure: reading.failure };
    if (reading.value && !reading.value.ok) return { kind: 'refused', failure: reading.value.failure };
    if (!reading.value) {
      if (isUndone) return { kind: 'undone' };
      return imported.length > 0 ? { kind: 'imported', companyIds: imported } : { kind: 'idle' };
    }
    const { status, failure } = importing;
    return { kind: 'read', file: reading.value.file, isImporting: status === 'running', failure };
  })();
  const reset = (): void => {
    reading.reset();
    importing.reset();
    setUndone(false);
    setImported([]);
  };
  return {
    state,
    reset,
    read(given) {
      reset();
      reading.run(() => readFile(db, given));
    },
    confirm: ({ matched }, withGroups) =>
      importing.run(async () => {
        const rows = withGroups ? matched : matched.map((row) => ({ ...row, tags: [] }));
        const { added, undo } = await importWatches(db, rows, Date.now());
        const undoImport = async (): Promise<void> => {
          await undo();
          setImported([]);
          setUndone(true);
          await announceUserChange();
        };
        push({ action: { kind: 'imported', count: added.length }, undo: undoImport });
        setImported(added);
        reading.reset();
        await announceUserChange();
      }),
    written: exporting.value,
    writeFailure: exporting.failure,
    write: (format) => exporting.run(() => exportTo(db, format)),
  };
}
