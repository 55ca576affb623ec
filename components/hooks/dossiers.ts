// The dossier the side panel shows, live; and the way through dossiers that led to it.
import { useEffect, useEffectEvent, useState } from 'react';
import { companyInAddress, onPanelWish } from '../../lib/browser/panel.ts';
import type { FullDossier } from '../../lib/dossier/full.ts';
import type { GroupDossier } from '../../lib/dossier/group.ts';
import { companyOfListing } from '../../lib/dossier/unreported.ts';
import { inTerms } from '../../lib/format/glossary.ts';
import type { Bilingual } from '../../lib/model/ids.ts';
import type { Database } from '../../lib/store/database.ts';
import { findFullDossier, findGroup, packagedFullDossier, packagedGroup } from '../../lib/store/dossiers.ts';
import type { Seeds } from '../../seeds/index.ts';
import { useLibrary, useRead } from './library.tsx';

/** From the store; or, where the library is closed, from the packaged facts. undefined until known. */
function useStoredOrPackaged<T>(
  find: (db: Database, key: string) => Promise<T>,
  findPackaged: (seeds: Seeds, key: string) => T,
  key: string,
): T | undefined {
  const { kind } = useLibrary();
  const stored = useRead((db) => find(db, key), [key]);
  const [packaged, setPackaged] = useState<T>();
  useEffect(() => {
    if (kind !== 'closed') return;
    void import('../../seeds/index.ts').then(({ seeds }) => setPackaged(findPackaged(seeds, key)));
  }, [kind, key, findPackaged]);
  return kind === 'closed' ? packaged : stored;
}

/** null for a company that nobody knows. */
export const useFullDossier = (companyId: string): FullDossier | null | undefined =>
  useStoredOrPackaged(findFullDossier, packagedFullDossier, companyId);

/** null for a group that no report has. */
export const useGroup = (name: string): GroupDossier | null | undefined =>
  useStoredOrPackaged(findGroup, packagedGroup, name);

/** What a dossier is of: a company, or a group by the report's own word for it. */
export type Subject = { kind: 'company'; companyId: string } | { kind: 'group'; name: string };

/** One dossier on the way. */
export interface TrailEntry {
  subject: Subject;
  /** How far down it was read, in pixels: written as it is left, and shown to nobody. */
  scrollTop: number;
  /** Opened by the page in front, not by the reader. */
  isFollowed?: boolean;
}

export interface Trail {
  /** null before any was opened. */
  stop: TrailEntry | null;
  open: (subject: Subject) => void;
  /** Opens what the page in front is of. What was opened so before gives way to it: there is no way back through a day's quotes. */
  follow: (subject: Subject) => void;
  /** null where nothing was open before. */
  back: { to: Subject; go: () => void } | null;
}

const isSame = (a: Subject | undefined, b: Subject): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a subject is called; empty until known. */
export function useSubjectName(subject: Subject): Bilingual {
  const company = useRead(
    async (db) => (subject.kind === 'company' ? await db.companies.get(subject.companyId) : undefined),
    [JSON.stringify(subject)],
  );
  if (subject.kind === 'group') return { zh: subject.name, en: inTerms(subject.name, 'en') };
  return company?.names ?? companyOfListing(subject.companyId)?.names ?? { zh: '', en: '' };
}

/** @param onOpen told of every dossier that is opened: by the user here, or by a card on a page. */
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
  useEffect(() => onPanelWish((companyId) => onWish(companyId)), []);
  const previous = trail.at(-2);
  return {
    stop: trail.at(-1) ?? null,
    open,
    follow,
    back: previous ? { to: previous.subject, go: () => setTrail((before) => before.slice(0, -1)) } : null,
  };
}
