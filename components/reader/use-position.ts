// Restores where the user stopped reading, and remembers it while they scroll.
import { useEffect } from 'react';
import { logError } from '../../lib/browser/log.ts';
import { readReaderPosition, saveReaderPosition } from '../../lib/browser/reader-positions.ts';
import type { ReaderPosition } from '../../lib/reader/positions.ts';
import type { ReaderView } from '../../lib/reader/view.ts';

/** Written so long after the last movement. */
const delayMs = 500;

/**
 * @param documentId null for a document of which nothing may be remembered.
 * @param isPlaced whether the address says where to start. Then only later positions are remembered.
 */
export function usePosition(view: ReaderView | null, documentId: string | null, isPlaced: boolean): void {
  useEffect(() => {
    if (!view || documentId === null) return;
    const closing = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Taken when it changes: a view that is closed has no position.
    let latest: ReaderPosition | null = null;
    const report = (error: unknown): void => void logError('reader', error);
    const save = (): void => {
      clearTimeout(timer);
      if (latest) saveReaderPosition(documentId, latest).catch(report);
      latest = null;
    };
    const later = (): void => {
      latest = view.position();
      clearTimeout(timer);
      timer = setTimeout(save, delayMs);
    };
    const follow = (): (() => void) => {
      view.scroller.addEventListener('scroll', later, { signal: closing.signal, passive: true });
      // A closed tab runs no timers.
      addEventListener('pagehide', save, { signal: closing.signal });
      return view.onState(later);
    };
    let stop: (() => void) | undefined;
    const start = async (): Promise<void> => {
      const position = isPlaced ? null : await readReaderPosition(documentId);
      if (closing.signal.aborted) return;
      if (position) view.restore(position);
      stop = follow();
    };
    start().catch(report);
    return () => {
      closing.abort();
      stop?.();
      save();
    };
  }, [view, documentId, isPlaced]);
}
