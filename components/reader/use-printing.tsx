// Prints the document, with progress and a way to stop.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mostPrintedPages } from '../../lib/reader/print.ts';
import type { ReaderView } from '../../lib/reader/view.ts';

export interface Printing {
  start: () => void;
  /** Progress, or why nothing is printed; null if there is nothing to say. */
  message: string | null;
  /** Stops printing, and hides the message. */
  stop: () => void;
}

export function usePrinting(view: ReaderView | null): Printing {
  const t = useTranslations('reader');
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = (): void => {
    running.current?.abort();
    setMessage(null);
  };
  const start = (): void => {
    stop();
    if (!view) return;
    if (view.kind === 'pdf' && view.state.pageCount > mostPrintedPages) {
      setMessage(t('printTooLong', { most: mostPrintedPages }));
      return;
    }
    const abort = new AbortController();
    running.current = abort;
    const onProgress = (done: number, total: number): void => {
      if (!abort.signal.aborted) setMessage(t('printing', { done, total }));
    };
    view.print({ signal: abort.signal, onProgress }).then(
      () => abort.signal.aborted || setMessage(null),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setMessage(t('printFailed', { reason: error instanceof Error ? error.message : String(error) }));
      },
    );
  };
  return { start, message, stop };
}
