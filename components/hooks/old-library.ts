// The age of the library: the date of its latest report, and whether the user dismissed the line about it.
import { onOldLibraryPutOff, putOffOldLibrary, readOldLibraryPutOff } from '../../lib/browser/old-library.ts';
import { latestReportDate } from '../../lib/store/reports.ts';
import { useRead } from './library.tsx';
import { useStoredValue } from './use-stored-value.ts';
import { useUndo } from './use-undo.tsx';

export interface LatestReport {
  /** YYYY-MM-DD. */
  date: string;
  dismiss: () => void;
}

/** null until read, for an empty library, and after the line was dismissed for this date. */
export function useLatestReport(): LatestReport | null {
  const date = useRead(latestReportDate, []);
  const putOff = useStoredValue(readOldLibraryPutOff, onOldLibraryPutOff);
  const { attempt } = useUndo();
  if (!date || putOff === undefined || putOff === date) return null;
  return { date, dismiss: () => attempt(() => putOffOldLibrary(date)) };
}
