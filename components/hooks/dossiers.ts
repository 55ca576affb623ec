// Live dossiers for the side panel, and the panel's navigation history.
import { useEffect, useEffectEvent, useState } from 'react';
import { onPanelRequest, subjectInAddress } from '../../lib/browser/panel.ts';
import type { FullDossier } from '../../lib/dossier/full.ts';
import type { GroupDossier } from '../../lib/dossier/group.ts';
import type { ReportPage } from '../../lib/dossier/report-page.ts';
import type { PanelSubject } from '../../lib/dossier/subject.ts';
import { companyOfListing } from '../../lib/dossier/unreported.ts';
import { currentCompanyId } from '../../lib/listings/former-ids.ts';
import type { Bilingual } from '../../lib/model/ids.ts';
import type { Database } from '../../lib/store/database.ts';
import { directoryOf } from '../../lib/store/directory.ts';
import {
  findFullDossier,
  findGroup,
  findGroupNames,
  findReportPage,
  packagedFullDossier,
  packagedGroup,
  packagedReportPage,
} from '../../lib/store/dossiers.ts';
import { loadSeeds } from '../../seeds/load.ts';
import type { Seeds } from '../../seeds/index.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

/** Reads the store, or falls back to the packaged facts if the library is closed. undefined until read. */
function useStoredOrPackaged<T>(
  find: (db: Database, key: string) => Promise<T>,
  findPackaged: (seeds: Seeds, key: string) => T,
  key: string,
): T | undefined {
  const { kind } = useLibrary();
  const stored = useRead((db) => find(db, key), [key]);
  const { value: packaged, failure, run } = useAsync<T>();
  const { fail } = useUndo();
  useEffect(() => {
    if (kind === 'closed') run(async () => findPackaged(await loadSeeds(), key));
  }, [kind, key, findPackaged, run]);
  useEffect(() => {
    if (failure) fail(failure.reason);
  }, [failure, fail]);
  return kind === 'closed' ? packaged : stored;
}

/** null for an unknown company. */
export const useFullDossier = (companyId: string): FullDossier | null | undefined =>
  useStoredOrPackaged(findFullDossier, packagedFullDossier, companyId);

/** null if no report has the group. */
export const useGroup = (name: string): GroupDossier | null | undefined =>
  useStoredOrPackaged(findGroup, packagedGroup, name);

/** null for an unknown report. */
export const useReportPage = (reportId: string): ReportPage | null | undefined =>
  useStoredOrPackaged(findReportPage, packagedReportPage, reportId);

export type { PanelSubject };

/** One entry of the navigation history. */
export interface TrailEntry {
  subject: PanelSubject;
  /** Scroll position in pixels. Mutated on leaving the dossier; it is never rendered. */
  scrollTop: number;
  /** Opened automatically for the active tab, not by the user. */
  isFollowed?: boolean;
}

export interface Trail {
  /** null until a dossier is opened. */
  stop: TrailEntry | null;
  open: (subject: PanelSubject) => void;
  /** Opens the active tab's company. Replaces the previous auto-opened entry, so that Back skips earlier quote pages. */
  follow: (subject: PanelSubject) => void;
  /** null if there is no previous entry. */
  back: { to: PanelSubject; go: () => void } | null;
}

const isSame = (a: PanelSubject | undefined, b: PanelSubject): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Empty strings until read. */
export function useSubjectName(subject: PanelSubject): Bilingual {
  const names = useRead(
    async (db) => {
      if (subject.kind === 'group') return findGroupNames(db, subject.name);
      if (subject.kind === 'report') return (await db.reports.get(subject.reportId))?.title;
      const { companyId } = subject;
      const company = await db.companies.get(companyId);
      return (company ?? companyOfListing(companyId, { directory: await directoryOf(db) }))?.names;
    },
    [JSON.stringify(subject)],
  );
  return names ?? (subject.kind === 'group' ? { zh: subject.name } : {});
}

/** @param onOpen called for every opened dossier, including those opened from a card on a web page. */
export function useTrail(onOpen: () => void): Trail {
  const [trail, setTrail] = useState<readonly TrailEntry[]>(() => {
    // An address that was saved as a bookmark may have a former id.
    const written = subjectInAddress();
    if (written?.kind !== 'company') return written ? [{ subject: written, scrollTop: 0 }] : [];
    const companyId = currentCompanyId(written.companyId);
    return [{ subject: { kind: 'company', companyId }, scrollTop: 0 }];
  });
  const open = (subject: PanelSubject): void => {
    setTrail((before) => (isSame(before.at(-1)?.subject, subject) ? before : [...before, { subject, scrollTop: 0 }]));
    onOpen();
  };
  const follow = (subject: PanelSubject): void => {
    setTrail((before) => {
      const last = before.at(-1);
      if (isSame(last?.subject, subject)) return before;
      return [...(last?.isFollowed ? before.slice(0, -1) : before), { subject, scrollTop: 0, isFollowed: true }];
    });
    onOpen();
  };
  const onRequest = useEffectEvent(open);
  useEffect(() => onPanelRequest((subject) => onRequest(subject)), []);
  const previous = trail.at(-2);
  return {
    stop: trail.at(-1) ?? null,
    open,
    follow,
    back: previous ? { to: previous.subject, go: () => setTrail((before) => before.slice(0, -1)) } : null,
  };
}
