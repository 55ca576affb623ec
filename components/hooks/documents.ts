// Attaches and removes the documents of reports; a live query of the attached ones, plus the outcome of the last attempt.
import type { Report } from '../../lib/model/report.ts';
import {
  attachFile,
  attachText,
  detachSource,
  listAttached,
  restoreSource,
  type AttachResult,
} from '../../lib/store/sources.ts';
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync, type Async } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export interface AttachedDocuments {
  /** Ids of the reports with an attached document; undefined until read. */
  attached: ReadonlySet<string> | undefined;
  attempt: Pick<Async<AttachResult>, 'status' | 'value' | 'failure'>;
  attach: (given: File | string) => void;
  detach: (report: Report) => void;
}

export function useDocuments(): AttachedDocuments {
  const library = useLibrary();
  const attached = useRead(listAttached, []);
  const { run, ...attempt } = useAsync<AttachResult>();
  const { edit } = useUndo();
  const db = library.kind === 'open' ? library.db : null;

  return {
    attached: attached && new Set(attached),
    attempt,
    attach(given) {
      if (!db) return;
      run(async () => {
        const result =
          typeof given === 'string'
            ? await attachText(db, given, Date.now())
            : await attachFile(db, new Uint8Array(await given.arrayBuffer()), Date.now());
        await announceUserChange();
        return result;
      });
    },
    detach(report) {
      if (!db) return;
      edit(async () => {
        const source = await detachSource(db, report.id);
        // Another page may have removed it already.
        if (!source) return null;
        return { action: { kind: 'removed', names: [report.title] }, undo: () => restoreSource(db, source) };
      }, announceUserChange);
    },
  };
}
