// What the reader page shows: a report of the library, the PDF of a tab, or a file that the user gave to the page.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { logError } from '../../lib/browser/log.ts';
import type { ReaderSource } from '../../lib/browser/reader-page.ts';
import { readPdfOf } from '../../lib/browser/tab-content.ts';
import { DocumentReader } from '../../lib/documents/client.ts';
import { sniff } from '../../lib/documents/sniff.ts';
import type { Document } from '../../lib/model/document.ts';
import type { FailureReason, ItemOrigin } from '../../lib/model/library-item.ts';
import type { Database } from '../../lib/store/database.ts';
import { addFiles } from '../../lib/store/library/items.ts';
import { readReadable } from '../../lib/store/library/readable.ts';
import { useLibrary } from './library.tsx';
import { useUndo } from './use-undo.tsx';

/** The text of the library, or one that was read for this page only. */
export type ReadableDocument = Pick<Document, 'id' | 'kind' | 'text' | 'pages' | 'boxes'> &
  Partial<Pick<Document, 'bytesSha256'>>;

/**
 * `gone`: the report is no longer in the library. `file-again`: the page was reloaded and has no file any more. `closed`: the
 * library cannot be opened. The others are reasons of tabs and of files.
 */
export type ReaderProblem =
  'gone' | 'file-again' | 'closed' | 'not-kept' | 'needs-file' | 'not-allowed' | 'no-space' | 'fault' | FailureReason;

export type ReaderContent =
  | { kind: 'opening' }
  | { kind: 'unread'; problem: ReaderProblem }
  | {
      kind: 'pdf';
      title: string;
      /** Copies are read from it: nothing may transfer its bytes. */
      file: Blob;
      /** null if the PDF is not in the library. */
      document: ReadableDocument | null;
    }
  | { kind: 'text'; title: string; file: Blob | null; document: ReadableDocument };

const opening: ReaderContent = { kind: 'opening' };

/** Larger ones do not fit into the memory that a tab has. */
const mostBytes = 400 * 1024 * 1024;

async function contentOfFile(file: File, signal: AbortSignal): Promise<ReaderContent> {
  const title = file.name;
  if (file.size > mostBytes) return { kind: 'unread', problem: 'too-large' };
  const kind = sniff(new Uint8Array(await file.slice(0, 1 << 20).arrayBuffer()));
  if (kind === 'pdf') return { kind: 'pdf', title, file, document: null };
  const reader = new DocumentReader();
  try {
    const outcome = await reader.read(new Uint8Array(await file.arrayBuffer()), title, { signal });
    if (!outcome.isRead) return { kind: 'unread', problem: outcome.reason };
    const { textSha256: id, ...document } = outcome.document;
    return { kind: 'text', title, file, document: { id, ...document } };
  } finally {
    reader.close();
  }
}

const nameOf = (address: string | null): string => {
  const last = (address === null ? '' : new URL(address).pathname).split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // Not encoded as UTF-8: the address as it is will do.
    return last;
  }
};

async function contentOfTab({ tabId, url }: { tabId: number; url: string | null }): Promise<ReaderContent> {
  const address = url !== null && URL.canParse(url) ? url : null;
  const content = await readPdfOf(tabId, address);
  if (content.kind === 'unread') return { kind: 'unread', problem: content.reason };
  if (content.kind !== 'pdf') return { kind: 'unread', problem: 'not-a-document' };
  const title = nameOf(address);
  const file = new File([content.bytes], title || 'report.pdf', { type: 'application/pdf' });
  return { kind: 'pdf', title, file, document: null };
}

async function contentOfLibrary(db: Database, source: { kind: 'report' | 'item'; id: string }): Promise<ReaderContent> {
  const readable = await readReadable(db, source);
  if (!readable) return { kind: 'unread', problem: 'gone' };
  const { title, document, original } = readable;
  return document.kind === 'pdf' && original
    ? { kind: 'pdf', title, file: original, document }
    : { kind: 'text', title, file: original, document };
}

/** @param given the file of this page, if the user gave it one. */
export function useReaderContent(source: ReaderSource, given: File | null): ReaderContent {
  const library = useLibrary();
  const isOfLibrary = source.kind === 'report' || source.kind === 'item';
  // Files and tabs are read while the library opens, or cannot be opened.
  const awaited = isOfLibrary ? library : null;
  const key = JSON.stringify(source);
  /** Changes with what is to be read. */
  const wish = useMemo(() => ({ key, given, awaited }), [key, given, awaited]);
  const [read, setRead] = useState<{ wish: object; content: ReaderContent } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const work = async (): Promise<ReaderContent> => {
      const wanted = JSON.parse(wish.key) as ReaderSource;
      if (wish.given) return contentOfFile(wish.given, abort.signal);
      if (wanted.kind === 'file') return { kind: 'unread', problem: 'file-again' };
      if (wanted.kind === 'tab') return contentOfTab(wanted);
      const opened = wish.awaited;
      if (!opened || opened.kind === 'opening') return opening;
      return opened.kind === 'closed' ? { kind: 'unread', problem: 'closed' } : contentOfLibrary(opened.db, wanted);
    };
    const show = (content: ReaderContent): void => {
      if (!abort.signal.aborted) setRead({ wish, content });
    };
    work().then(show, (error: unknown) => {
      void logError('reader', error);
      show({ kind: 'unread', problem: 'fault' });
    });
    return () => abort.abort();
  }, [wish]);
  return read?.wish === wish ? read.content : opening;
}

const originOf = (source: ReaderSource, title: string): ItemOrigin =>
  source.kind === 'tab' && source.url !== null ? { kind: 'pdf-tab', url: source.url, title } : { kind: 'file' };

/**
 * @returns adds the file of the reader to the library; null if it is there already, or if the library cannot be written.
 */
export function useKeepFile(
  source: ReaderSource,
  content: ReaderContent,
): ((onDone: (isKept: boolean) => void) => void) | null {
  const library = useLibrary();
  const { attempt } = useUndo();
  const db = library.kind === 'open' && !library.isReadOnly ? library.db : null;
  const file = content.kind === 'pdf' || content.kind === 'text' ? content.file : null;
  const isKept = source.kind === 'report' || source.kind === 'item';
  const keep = useCallback(
    (onDone: (isKept: boolean) => void): void => {
      if (!db || !file || (content.kind !== 'pdf' && content.kind !== 'text')) return;
      attempt(async () => {
        const named = file instanceof File ? file : new File([file], content.title);
        const { refused } = await addFiles(db, [named], originOf(source, content.title), Date.now());
        onDone(refused.length === 0);
      });
    },
    [db, file, content, source, attempt],
  );
  return db && file && !isKept ? keep : null;
}
