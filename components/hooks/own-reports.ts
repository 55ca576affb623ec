// Saves drafts as reports, edits, deletes and exports reports, and lists and removes corrections; with undo.
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import type { Correction } from '../../lib/model/correction.ts';
import { localDay } from '../../lib/model/days.ts';
import { listCorrections, removeCorrection } from '../../lib/store/library/corrections.ts';
import type { Undoable } from '../../lib/store/library/items.ts';
import { arePackagedReportsHidden, hidePackagedReports } from '../../lib/store/library/packaged-reports.ts';
import { areOriginalsKept, keepOriginals } from '../../lib/store/library/kept-originals.ts';
import { exportPack } from '../../lib/store/library/export-pack.ts';
import { deleteReports, editReport } from '../../lib/store/library/own-reports.ts';
import { saveAllSure, type BatchOutcome } from '../../lib/store/library/saving.ts';
import { listLibraryReports, type LibraryReport } from '../../lib/store/library-reports.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { useLibrary, useRead } from './library.tsx';
import { useUndo, type UndoEntry } from './use-undo.tsx';

export type { LibraryReport };

export const useLibraryReports = (): LibraryReport[] | undefined => useRead(listLibraryReports, []);

export const useCorrections = (): Correction[] | undefined => useRead(listCorrections, []);

/** undefined until read. */
export const usePackagedReportsHidden = (): boolean | undefined => useRead(arePackagedReportsHidden, []);

/** undefined until read. */
export const useOriginalsKept = (): boolean | undefined => useRead(areOriginalsKept, []);

export interface OwnReportEdits {
  /** @param describe the undo bar's message, by the outcome. */
  saveSure: (ids: readonly string[], describe: (outcome: BatchOutcome) => string) => void;
  /** @param open gets the id of the draft to review. */
  edit: (reportId: string, open: (itemId: string) => void) => void;
  remove: (reportId: string, message: string) => void;
  /** Saves a pack file. */
  exportAll: (reportIds: readonly string[], title: string) => void;
  removeCorrection: (correction: Correction, message: string) => void;
  setPackagedHidden: (isHidden: boolean) => void;
  setOriginalsKept: (isKept: boolean) => void;
}

const entryOf = (undoable: Undoable | null, message: string): UndoEntry | null =>
  undoable && { action: { kind: 'described', message }, undo: undoable.undo };

export function useOwnReportEdits(): OwnReportEdits {
  const library = useLibrary();
  const db = library.kind === 'open' && !library.isReadOnly ? library.db : null;
  const { edit, attempt } = useUndo();
  return {
    saveSure(ids, describe) {
      if (!db) return;
      edit(async () => {
        const outcome = await saveAllSure(db, ids, { nowMs: Date.now() });
        return outcome.saved.length === 0 ? null : entryOf(outcome, describe(outcome));
      }, announceUserChange);
    },
    edit(reportId, open) {
      if (!db) return;
      attempt(async () => {
        const itemId = await editReport(db, reportId, Date.now());
        if (itemId !== null) open(itemId);
      });
    },
    remove(reportId, message) {
      if (!db) return;
      edit(async () => entryOf(await deleteReports(db, [reportId]), message), announceUserChange);
    },
    exportAll(reportIds, title) {
      if (!db) return;
      attempt(async () => {
        const nowMs = Date.now();
        const text = await exportPack(db, reportIds, { title, nowMs, areDocumentsIncluded: false });
        const date = localDay(new Date(nowMs));
        saveFile(new Blob([text], { type: 'application/json' }), `yanjing-reports-${date}.json`);
      });
    },
    removeCorrection(correction, message) {
      if (!db) return;
      edit(async () => entryOf(await removeCorrection(db, correction), message));
    },
    setOriginalsKept(isKept) {
      if (!db) return;
      attempt(() => keepOriginals(db, isKept));
    },
    setPackagedHidden(isHidden) {
      if (!db) return;
      attempt(async () => {
        await hidePackagedReports(db, isHidden, loadSeeds);
        await announceUserChange();
      });
    },
  };
}
