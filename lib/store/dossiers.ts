// Reads dossiers from the store, or from the packaged seeds if the database cannot be opened.
import type { Seeds } from '../../seeds/index.ts';
import { assembleDossier } from '../dossier/assemble.ts';
import { splitDossier, type OwnFacts, type PublicDossier } from '../dossier/dossier.ts';
import { assembleFullDossier, type FullDossier } from '../dossier/full.ts';
import { assembleGroup, type GroupDossier } from '../dossier/group.ts';
import { assembleReportPage, type ReportPage } from '../dossier/report-page.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { primaryId } from '../listings/listed-company.ts';
import { namesOf } from '../format/glossary.ts';
import type { DirectoryReader } from '../listings/directory-reader.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Database } from './database.ts';
import { distinct, dossierTables, figuresOfGroups, readRows, viewsOfGroups, withNamedRows } from './dossier-rows.ts';
import { seedPackId } from './packs.ts';

/**
 * For a card. It has nothing of the user's, not even the name that the user gave the company in the watchlist, because the
 * page may be able to read it. @returns an empty dossier for a listing without reports; `null` for an unknown company.
 */
export async function findDossier(db: Database, companyId: string): Promise<PublicDossier | null> {
  const { rows } = await readRows(db, companyId, false);
  const dossier = assembleDossier(companyId, rows, { isWatched: null, origin: 'store' });
  return dossier && splitDossier(dossier).facts;
}

/** The user's part of the dossier of `findDossier`. */
export async function findOwnFacts(db: Database, companyId: string): Promise<OwnFacts> {
  const [isWatched, textCount] = await db.transaction('r', [db.watches, db.sources, db.documents], async () => [
    (await db.watches.get(companyId)) !== undefined,
    (await db.sources.count()) + (await db.documents.count()),
  ]);
  // Most users have no document: their dossiers need not be read again.
  if (textCount === 0) return { sentences: {}, isWatched };
  const { rows } = await readRows(db, companyId, true);
  const dossier = assembleDossier(companyId, rows, { isWatched, origin: 'store' });
  return dossier ? splitDossier(dossier).own : { sentences: {}, isWatched };
}

/** Like `findDossier`, with the figures of other companies for comparison. */
export async function findFullDossier(db: Database, companyId: string): Promise<FullDossier | null> {
  const { rows, isWatched } = await readRows(db, companyId, true, true);
  return assembleFullDossier(companyId, rows, { isWatched, origin: 'store' });
}

/** @returns `null` if no view belongs to the group. */
export async function findGroup(db: Database, name: string): Promise<GroupDossier | null> {
  return db.transaction('r', dossierTables(db), async () => {
    const views = await viewsOfGroups(db, [name]);
    const memberIds = [...new Set(views.flatMap((view) => view.subject.companyId ?? []))];
    const [around, ofMembers] = await Promise.all([
      figuresOfGroups(db, [name]),
      db.figures
        .where('subject.companyIds')
        .anyOf(memberIds)
        .and(({ subject }) => subject.kind === 'company')
        .toArray(),
    ]);
    const facts = { views, figures: distinct([...around, ...ofMembers]) };
    return assembleGroup(name, await withNamedRows(db, facts, null, true));
  });
}

/** @returns `null` for an unknown report. */
export async function findReportPage(db: Database, reportId: string): Promise<ReportPage | null> {
  return db.transaction('r', dossierTables(db), async () => {
    const [report, views, figures] = await Promise.all([
      db.reports.get(reportId),
      db.views.where('reportId').equals(reportId).toArray(),
      db.figures.where('reportId').equals(reportId).toArray(),
    ]);
    if (!report) return null;
    const rows = await withNamedRows(db, { views, figures }, null, true);
    // A report without facts is named by none of them.
    return assembleReportPage(reportId, { ...rows, reports: [report] });
  });
}

/** @returns the name as written if no view belongs to the group. */
export const findGroupNames = async (db: Database, name: string): Promise<Bilingual> =>
  namesOf(name, (await db.views.where('groups').equals(name).first()) ?? {});

/** Fallbacks that read the packaged seeds, without user data. */
export function packagedDossier(seeds: Seeds, companyId: string): PublicDossier | null {
  const dossier = assembleDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });
  return dossier && splitDossier(dossier).facts;
}

/** Only facts of packaged reports, and nothing of the user's. */
export function publicDossier(
  seeds: Seeds,
  companyId: string,
  origin: PublicDossier['origin'],
  directory: DirectoryReader,
): PublicDossier | null {
  const isPackaged = (id: string): boolean => seeds.companies.some((company) => company.id === id);
  const id = isPackaged(companyId) ? companyId : primaryId(companyId, directory);
  const unreported = isPackaged(id) ? null : companyOfListing(id, { directory });
  const companies = unreported ? [...seeds.companies, unreported] : seeds.companies;
  const dossier = assembleDossier(id, { ...seeds, companies }, { isWatched: null, origin });
  return dossier && splitDossier(dossier).facts;
}

export const packagedFullDossier = (seeds: Seeds, companyId: string): FullDossier | null =>
  assembleFullDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });

export const packagedGroup = (seeds: Seeds, name: string): GroupDossier | null => assembleGroup(name, seeds);

export const packagedReportPage = (seeds: Seeds, reportId: string): ReportPage | null =>
  assembleReportPage(reportId, seeds);

/** Whether the user has any reports, views or figures of their own. */
export async function hasOwnRows(db: Database): Promise<boolean> {
  const tables = [db.reports, db.views, db.figures];
  // Counted, because a row without a pack is not in the index.
  const counts = await db.transaction('r', tables, () =>
    Promise.all(tables.flatMap((table) => [table.count(), table.where('packId').equals(seedPackId).count()])),
  );
  return tables.some((_, at) => counts[2 * at] !== counts[2 * at + 1]);
}
