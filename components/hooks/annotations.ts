// Highlights and notes of the open document: a live query, changes with undo, and Markdown output.
import { useEffect, useMemo, useState } from 'react';
import { logError } from '../../lib/browser/log.ts';
import type { ReaderSource } from '../../lib/browser/reader-page.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { sha256Of } from '../../lib/documents/sha256.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Report } from '../../lib/model/report.ts';
import {
  addAnnotation,
  changeAnnotation,
  documentKeysOf,
  hasText,
  listAnnotatedDocuments,
  listAnnotations,
  removeAnnotations,
  reportOfDocument,
  restoreAnnotations,
  type AnnotatedDocument,
} from '../../lib/store/annotations.ts';
import { useLibrary, useRead } from './library.tsx';
import type { ReaderContent } from './reader.ts';
import { useUndo } from './use-undo.tsx';

export { hasText };
export type { AnnotatedDocument };

export interface DocumentAnnotations {
  /** By place in the document. */
  annotations: readonly Annotation[];
  /** The document's report in the library; null if there is none. */
  report: Report | null;
  title: string;
  address: string | undefined;
  /** null if a newer build has used the library, so that nothing can be changed. */
  edits: AnnotationEdits | null;
}

export interface AnnotationEdits {
  /** @returns the id. */
  add: (annotation: Pick<Annotation, 'places' | 'quote' | 'color'>) => string;
  change: (id: string, change: Partial<Pick<Annotation, 'text' | 'color'>>) => void;
  /** @param message for the undo bar. */
  remove: (ids: readonly string[], message: string) => void;
}

/** Hashing has to wait for the first page: a large file takes a part of a second. */
async function hashOf(content: ReaderContent): Promise<{ id?: string; bytesSha256?: string } | null> {
  if (content.kind !== 'pdf' && content.kind !== 'text') return null;
  const { document, file } = content;
  if (document) {
    const { id, bytesSha256 } = document;
    return { id, ...(bytesSha256 === undefined ? {} : { bytesSha256 }) };
  }
  return file ? { bytesSha256: await sha256Of(new Uint8Array(await file.arrayBuffer())) } : null;
}

const none: readonly string[] = [];

/** Keys of the document in the store; empty until they are known. @param isShown whether the document can be seen. */
function useDocumentKeys(content: ReaderContent, isShown: boolean): readonly string[] {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const [found, setFound] = useState<{ content: ReaderContent; keys: readonly string[] } | null>(null);
  useEffect(() => {
    if (!db || !isShown) return undefined;
    let isGone = false;
    const find = async (): Promise<void> => {
      const hashes = await hashOf(content);
      const keys = hashes ? await documentKeysOf(db, hashes) : none;
      if (!isGone) setFound({ content, keys });
    };
    find().catch((error: unknown) => void logError('reader', error));
    return () => {
      isGone = true;
    };
  }, [db, content, isShown]);
  return found?.content === content ? found.keys : none;
}

const addressOf = (source: ReaderSource): string | undefined =>
  source.kind === 'tab' && source.url !== null && /^https?:/.test(source.url) ? source.url : undefined;

/**
 * @param isShown whether the document can be seen already.
 * @returns null until read, if the library is closed, and for a document of which nothing may be remembered.
 */
export function useAnnotations(
  source: ReaderSource,
  content: ReaderContent,
  isShown: boolean,
): DocumentAnnotations | null {
  const library = useLibrary();
  // A private window leaves nothing behind.
  const isPrivate = source.kind === 'tab' && source.url === null;
  const keys = useDocumentKeys(content, isShown && !isPrivate);
  const key = keys.join();
  const annotations = useRead((db) => listAnnotations(db, keys), [key]);
  const report = useRead((db) => reportOfDocument(db, keys), [key]);
  const { edit } = useUndo();
  const db = library.kind === 'open' && !library.isReadOnly ? library.db : null;
  const title = content.kind === 'pdf' || content.kind === 'text' ? content.title : '';
  const address = addressOf(source);
  const edits = useMemo((): AnnotationEdits | null => {
    if (!db || key === '') return null;
    return {
      add(annotation) {
        const id = crypto.randomUUID();
        const nowMs = Date.now();
        const row: Annotation = {
          id,
          documentKeys: key.split(','),
          title: title.slice(0, 500),
          ...(address === undefined || address.length > 4000 ? {} : { address }),
          ...annotation,
          text: '',
          createdAtMs: nowMs,
          changedAtMs: nowMs,
        };
        edit(() => addAnnotation(db, row).then(() => null));
        return id;
      },
      change: (id, change) => edit(() => changeAnnotation(db, id, change, Date.now()).then(() => null)),
      remove: (ids, message) =>
        edit(async () => {
          const removed = await removeAnnotations(db, ids);
          return { action: { kind: 'described', message }, undo: () => restoreAnnotations(db, removed) };
        }),
    };
  }, [db, key, title, address, edit]);
  return useMemo(
    () =>
      key === '' || annotations === undefined || report === undefined
        ? null
        : { annotations, report, title, address, edits },
    [key, annotations, report, title, address, edits],
  );
}

export const useAnnotatedDocuments = (): AnnotatedDocument[] | undefined => useRead(listAnnotatedDocuments, []);

export interface MarkdownOutput {
  save: (text: string, name: string) => void;
  /** @param onDone runs if it is in the clipboard. */
  copy: (text: string, onDone: () => void) => void;
}

export function useMarkdownOutput(): MarkdownOutput {
  const { attempt } = useUndo();
  return {
    save: (text, name) =>
      attempt(() => {
        saveFile(new Blob([text], { type: 'text/markdown' }), name);
        return Promise.resolve();
      }),
    copy: (text, onDone) => attempt(() => navigator.clipboard.writeText(text).then(onDone)),
  };
}
