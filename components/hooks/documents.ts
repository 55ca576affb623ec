// Attaches and removes the documents of reports; a live query of the attached ones, plus the last outcome.
import { useState } from 'react';
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
import type { Database } from '../../lib/store/database.ts';
import { failureOf, type Failure } from '../../lib/store/errors.ts';
import { useLibrary, useRead } from './library.tsx';

export type AttachOutcome = AttachResult | { ok: false; problem: 'failed'; failure: Failure };

export interface AttachedDocuments {
  /** Ids of the reports with an attached document; undefined until read. */
  attached: ReadonlySet<string> | undefined;
  outcome: AttachOutcome | null;
  removed: { report: Report; undo: () => void } | null;
  attach: (given: File | string) => void;
  detach: (report: Report) => void;
}

export function useDocuments(): AttachedDocuments {
  const library = useLibrary();
  const attached = useRead(listAttached, []);
  const [outcome, setOutcome] = useState<AttachOutcome | null>(null);
  const [removed, setRemoved] = useState<AttachedDocuments['removed']>(null);

  const attempt = (work: (db: Database) => Promise<AttachOutcome | null>): void => {
    if (library.kind !== 'open') return;
    work(library.db).then(
      async (result) => {
        setOutcome(result);
        await announceUserChange();
      },
      (error: unknown) => setOutcome({ ok: false, problem: 'failed', failure: failureOf(error) }),
    );
  };

  return {
    attached: attached && new Set(attached),
    outcome,
    removed,
    attach: (given) =>
      attempt(async (db) => {
        setRemoved(null);
        return typeof given === 'string'
          ? attachText(db, given, Date.now())
          : attachFile(db, new Uint8Array(await given.arrayBuffer()), Date.now());
      }),
    detach: (report) =>
      attempt(async (db) => {
        const source = await detachSource(db, report.id);
        const undo = (): void =>
          attempt(async () => {
            setRemoved(null);
            if (source) await restoreSource(db, source);
            return null;
          });
        setRemoved({ report, undo });
        return null;
      }),
  };
}
