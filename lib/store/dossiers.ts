// Reads dossiers from the store, or from the packaged seeds if the database cannot be opened.
import type { Seeds } from '../../seeds/index.ts';
import { assembleDossier, groupsOf } from '../dossier/assemble.ts';
import { splitDossier, type OwnFacts, type PublicDossier, type DossierRows } from '../dossier/dossier.ts';
import { assembleFullDossier, type FullDossier } from '../dossier/full.ts';
import { assembleGroup, type GroupDossier } from '../dossier/group.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Database } from './database.ts';
import { seedPackId } from './packs.ts';

const dossierTables = (db: Database) => [db.companies, db.reports, db.views, db.figures, db.watches, db.sources];

interface Reading {
  rows: DossierRows;
  isWatched: boolean;
}

/**
 * Reads the rows about the company in one transaction.
 * @param isOwnIncluded whether to read the user's rows: attached documents, and the name that the user gave the company.
 */
async function readRows(db: Database, companyId: string, isOwnIncluded: boolean): Promise<Reading> {
  return db.transaction('r', dossierTables(db), async () => {
    const units = await db.companies.where('parentId').equals(companyId).primaryKeys();
    const own = await db.views.where('subject.companyId').equals(companyId).toArray();
    const groups = [...new Set(own.flatMap((view) => view.groups))];
    const [companies, reports, grouped, ofOthers, ofCompany, around, sources, watch] = await Promise.all([
      db.companies.toArray(),
      db.reports.toArray(),
      db.views.where('groups').anyOf(groups).distinct().toArray(),
      db.views.where('subject.kind').anyOf(['sector', 'theme', 'market']).toArray(),
      db.figures
        .where('subject.companyIds')
        .anyOf([companyId, ...units])
        .distinct()
        .toArray(),
      own.length === 0 ? [] : db.figures.where('subject.kind').anyOf(['sector', 'index']).toArray(),
      isOwnIncluded ? db.sources.toArray() : [],
      isOwnIncluded ? db.watches.get(companyId) : undefined,
    ]);
    const views = [...new Map([...own, ...grouped, ...ofOthers].map((view) => [view.id, view])).values()];
    const unreported = companyOfListing(companyId, watch?.name);
    if (unreported) companies.push(unreported);
    const rows = { companies, reports, views, figures: [...ofCompany, ...around], sources };
    return { rows, isWatched: watch !== undefined };
  });
}

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
  const [isWatched, sourceCount] = await db.transaction('r', [db.watches, db.sources], () =>
    Promise.all([db.watches.get(companyId).then((watch) => watch !== undefined), db.sources.count()]),
  );
  // Most users have attached no document: their dossiers need not be read again.
  if (sourceCount === 0) return { sentences: {}, isWatched };
  const { rows } = await readRows(db, companyId, true);
  const dossier = assembleDossier(companyId, rows, { isWatched, origin: 'store' });
  return dossier ? splitDossier(dossier).own : { sentences: {}, isWatched };
}

/** Like `findDossier`, with the figures of other companies for comparison. */
export async function findFullDossier(db: Database, companyId: string): Promise<FullDossier | null> {
  return db.transaction('r', dossierTables(db), async () => {
    const { rows, isWatched } = await readRows(db, companyId, true);
    const metrics = new Set(rows.figures.map(({ metric }) => metric.id));
    const ofMetrics = await db.figures
      .where('subject.kind')
      .equals('company')
      .and(({ metric }) => metrics.has(metric.id))
      .toArray();
    const figures = new Map([...rows.figures, ...ofMetrics].map((figure) => [figure.id, figure]));
    return assembleFullDossier(companyId, { ...rows, figures: [...figures.values()] }, { isWatched, origin: 'store' });
  });
}

const groupSubjects = ['sector', 'index', 'market', 'theme', 'group'];

/** @returns `null` if no view belongs to the group. */
export async function findGroup(db: Database, name: string): Promise<GroupDossier | null> {
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures, db.sources], async () => {
    // A table scan: names of themes and sectors have no index, and an extension page makes only this one query.
    const views = await db.views.filter((view) => groupsOf(view).includes(name)).toArray();
    const memberIds = [...new Set(views.flatMap((view) => view.subject.companyId ?? []))];
    const [companies, reports, around, ofMembers, sources] = await Promise.all([
      db.companies.where('id').anyOf(memberIds).toArray(),
      db.reports.toArray(),
      db.figures.where('subject.kind').anyOf(groupSubjects).toArray(),
      db.figures
        .where('subject.companyIds')
        .anyOf(memberIds)
        .and(({ subject }) => subject.kind === 'company')
        .toArray(),
      db.sources.toArray(),
    ]);
    return assembleGroup(name, { companies, reports, views, figures: [...around, ...ofMembers], sources });
  });
}

/** Fallbacks that read the packaged seeds, without user data. */
export function packagedDossier(seeds: Seeds, companyId: string): PublicDossier | null {
  const dossier = assembleDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });
  return dossier && splitDossier(dossier).facts;
}

/** Only facts of packaged reports, and nothing of the user's. */
export function publicDossier(seeds: Seeds, companyId: string, origin: PublicDossier['origin']): PublicDossier | null {
  const unreported = companyOfListing(companyId);
  const companies = unreported ? [...seeds.companies, unreported] : seeds.companies;
  const dossier = assembleDossier(companyId, { ...seeds, companies }, { isWatched: null, origin });
  return dossier && splitDossier(dossier).facts;
}

export const packagedFullDossier = (seeds: Seeds, companyId: string): FullDossier | null =>
  assembleFullDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });

export const packagedGroup = (seeds: Seeds, name: string): GroupDossier | null => assembleGroup(name, seeds);

/** Whether the user has any reports, views or figures of their own. */
export async function hasOwnRows(db: Database): Promise<boolean> {
  const tables = [db.reports, db.views, db.figures];
  // Counted, because a row without a pack is not in the index.
  const counts = await db.transaction('r', tables, () =>
    Promise.all(tables.flatMap((table) => [table.count(), table.where('packId').equals(seedPackId).count()])),
  );
  return tables.some((_, at) => counts[2 * at] !== counts[2 * at + 1]);
}
