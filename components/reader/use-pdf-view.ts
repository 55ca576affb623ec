// Opens the PDF of a file in an element: its view, or why it cannot be shown, or a question for its password.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { logError } from '../../lib/browser/log.ts';
import { openPdf } from '../../lib/documents/pdf-open.ts';
import { openPdfView } from '../../lib/reader/open-pdf-view.ts';
import type { ReaderView } from '../../lib/reader/view.ts';

export interface PasswordQuestion {
  /** Whether the last password was wrong. */
  isRetry: boolean;
  /** undefined gives up. */
  answer: (password: string | undefined) => void;
}

export type PdfProblem = 'encrypted' | 'damaged';

export interface PdfOpening {
  view: ReaderView | null;
  /** Identifies the file, also after it was moved or renamed. */
  fingerprint: string | null;
  problem: PdfProblem | null;
  question: PasswordQuestion | null;
}

interface Options {
  onLink: (address: string) => void;
  pageName: (page: number) => string;
}

const nothing: PdfOpening = { view: null, fingerprint: null, problem: null, question: null };

/** Names of pdf.js' errors. */
const faultsOfFiles = ['InvalidPDFException', 'PasswordException', 'FormatError'];

function createScroller(): HTMLDivElement {
  const scroller = document.createElement('div');
  scroller.className = 'reader-scroller';
  scroller.tabIndex = -1;
  const pages = document.createElement('div');
  pages.className = 'pdfViewer';
  scroller.append(pages);
  return scroller;
}

const problemOf = (error: unknown): PdfProblem =>
  error instanceof Error && (error.name === 'PasswordException' || error.message === 'no password')
    ? 'encrypted'
    : 'damaged';

export function usePdfView(
  file: Blob,
  { onLink, pageName }: Options,
): [PdfOpening, React.RefObject<HTMLDivElement | null>] {
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PdfOpening>(nothing);
  const follow = useEffectEvent(onLink);
  const nameOfPage = useEffectEvent(pageName);
  useEffect(() => {
    if (!host.current) return;
    // Of its own for each opening: a view may need its pages for a moment after it was closed.
    const scroller = createScroller();
    host.current.append(scroller);
    const abort = new AbortController();
    let view: ReaderView | null = null;
    const askPassword = (isRetry: boolean): Promise<string | undefined> =>
      new Promise((resolve) => {
        // Otherwise, its question would take the place of the one for the file that is shown now.
        if (abort.signal.aborted) return resolve(undefined);
        const answer = (password: string | undefined): void => {
          setState((now) => ({ ...now, question: null }));
          resolve(password);
        };
        setState((now) => ({ ...now, question: { isRetry, answer } }));
      });
    const open = async (): Promise<void> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const pdf = await openPdf(bytes, { askPassword, signal: abort.signal });
      // Some programs give all files the same.
      const fingerprint = `${pdf.document.fingerprints[0]}.${file.size}`;
      view = await openPdfView(scroller, pdf, {
        onLink: (address) => follow(address),
        pageName: (page) => nameOfPage(page),
      });
      if (abort.signal.aborted) view.close();
      else setState({ ...nothing, view, fingerprint });
    };
    open().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      const problem = problemOf(error);
      // What is wrong with a file is no fault of ours.
      if (!(error instanceof Error && faultsOfFiles.includes(error.name))) void logError('reader', error);
      setState({ ...nothing, problem });
    });
    return () => {
      abort.abort();
      view?.close();
      scroller.remove();
      setState(nothing);
    };
  }, [file]);
  return [state, host];
}
