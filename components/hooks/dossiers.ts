// Live dossiers for the side panel, and the panel's navigation history.
import { useEffect, useEffectEvent, useState } from 'react';
import { companyInAddress, onPanelRequest } from '../../lib/browser/panel.ts';
import type { FullDossier } from '../../lib/dossier/full.ts';
import type { GroupDossier } from '../../lib/dossier/group.ts';
import { companyOfListing } from '../../lib/dossier/unreported.ts';
import { translateTerm } from '../../lib/format/glossary.ts';
import type { Bilingual } from '../../lib/model/ids.ts';
import type { Database } from '../../lib/store/database.ts';
import { findFullDossier, findGroup, packagedFullDossier, packagedGroup } from '../../lib/store/dossiers.ts';
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
    if (kind === 'closed') run(async () => findPackaged((await import('../../seeds/index.ts')).seeds, key));
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

/** Subject of a dossier. A group is identified by the name that the report uses. */
export type Subject = { kind: 'company'; companyId: string } | { kind: 'group'; name: string };

/** One entry of the navigation history. */
export interface TrailEntry {
  subject: Subject;
  /** Scroll position in pixels. Mutated on leaving the dossier; it is never rendered. */
  scrollTop: number;
  /** Opened automatically for the active tab, not by the user. */
  isFollowed?: boolean;
}

export interface Trail {
  /** null until a dossier is opened. */
  stop: TrailEntry | null;
  open: (subject: Subject) => void;
  /** Opens the active tab's company. Replaces the previous auto-opened entry, so that Back skips earlier quote pages. */
  follow: (subject: Subject) => void;
  /** null if there is no previous entry. */
  back: { to: Subject; go: () => void } | null;
}

const isSame = (a: Subject | undefined, b: Subject): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Empty strings until read. */
export function useSubjectName(subject: Subject): Bilingual {
  const company = useRead(
    async (db) => (subject.kind === 'company' ? await db.companies.get(subject.companyId) : undefined),
    [JSON.stringify(subject)],
  );
  if (subject.kind === 'group') return { zh: subject.name, en: translateTerm(subject.name, 'en') };
  return company?.names ?? companyOfListing(subject.companyId)?.names ?? { zh: '', en: '' };
}

/** @param onOpen called for every opened dossier, including those opened from a card on a web page. */
export function useTrail(onOpen: () => void): Trail {
  const [trail, setTrail] = useState<readonly TrailEntry[]>(() => {
    const companyId = companyInAddress();
    return companyId === null ? [] : [{ subject: { kind: 'company', companyId }, scrollTop: 0 }];
  });
  const open = (subject: Subject): void => {
    setTrail((before) => (isSame(before.at(-1)?.subject, subject) ? before : [...before, { subject, scrollTop: 0 }]));
    onOpen();
  };
  const follow = (subject: Subject): void => {
    setTrail((before) => {
      const last = before.at(-1);
      if (isSame(last?.subject, subject)) return before;
      return [...(last?.isFollowed ? before.slice(0, -1) : before), { subject, scrollTop: 0, isFollowed: true }];
    });
    onOpen();
  };
  const onWish = useEffectEvent((companyId: string) => open({ kind: 'company', companyId }));
  useEffect(() => onPanelRequest((companyId) => onWish(companyId)), []);
  const previous = trail.at(-2);
  return {
    stop: trail.at(-1) ?? null,
    open,
    follow,
    back: previous ? { to: previous.subject, go: () => setTrail((before) => before.slice(0, -1)) } : null,
  };
}
