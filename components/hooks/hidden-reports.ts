// Hides reports and shows them again, with undo.
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import type { HiddenReport } from '../../lib/model/hidden-report.ts';
import { hideReport, listHiddenReports, showReport } from '../../lib/store/library/hide-report.ts';
import type { Database } from '../../lib/store/database.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { useLibrary, useRead } from './library.tsx';
import { useUndo } from './use-undo.tsx';

export type { HiddenReport };

/** Latest first; undefined until read. */
export const useHiddenReports = (): HiddenReport[] | undefined => useRead(listHiddenReports, []);

const show = (db: Database, reportId: string): Promise<void> => showReport(db, reportId, loadSeeds);

export interface ReportHiding {
  /** @param message of the undo bar. */
  hide: (reportId: string, message: string) => void;
  show: (reportId: string, message: string) => void;
}

/** null if the library cannot be written. */
export function useReportHiding(): ReportHiding | null {
  const library = useLibrary();
  const { edit } = useUndo();
  if (library.kind !== 'open' || library.isReadOnly) return null;
  const { db } = library;
  return {
    hide: (reportId, message) =>
      edit(async () => {
        if (!(await hideReport(db, reportId))) return null;
        return { action: { kind: 'described', message }, undo: () => show(db, reportId) };
      }, announceUserChange),
    show: (reportId, message) =>
      edit(async () => {
        await show(db, reportId);
        return { action: { kind: 'described', message }, undo: () => hideReport(db, reportId) };
      }, announceUserChange),
  };
}
