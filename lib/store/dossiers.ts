// A company's dossier, read from the store; or, where the browser does not let it open, from the packaged facts.
import type { Seeds } from '../../seeds/index.ts';
import { assembleDossier, groupsOf } from '../dossier/assemble.ts';
import type { Dossier, DossierRows } from '../dossier/dossier.ts';
import { assembleFullDossier, type FullDossier } from '../dossier/full.ts';
import { assembleGroup, type GroupDossier } from '../dossier/group.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Database } from './database.ts';

const dossierTables = (db: Database) => [db.companies, db.reports, db.views, db.figures, db.watches, db.sources];

interface Reading {
  rows: DossierRows;
  isWatched: boolean;
}

/**
 * What concerns the company, in one consistent reading.
 * @param isForPage a web page can in part read its card: the name that the user's own list gives stays out of it.
 */
async function readRows(db: Database, companyId: string, isForPage: boolean): Promise<Reading> {
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
      db.sources.toArray(),
      db.watches.get(companyId),
    ]);
    const views = [...new Map([...own, ...grouped, ...ofOthers].map((view) => [view.id, view])).values()];
    const unreported = companyOfListing(companyId, isForPage ? undefined : watch?.name);
    if (unreported) companies.push(unreported);
    const rows = { companies, reports, views, figures: [...ofCompany, ...around], sources };
    return { rows, isWatched: watch !== undefined };
  });
}

/** For a card. @returns null for a company the store does not have; of a listing no report names, an empty dossier. */
export async function findDossier(db: Database, companyId: string): Promise<Dossier | null> {
  const { rows, isWatched } = await readRows(db, companyId, true);
  return assembleDossier(companyId, rows, { isWatched, origin: 'store' });
}

/** Likewise, at full length: with what other companies' numbers it is to be set beside. */
export async function findFullDossier(db: Database, companyId: string): Promise<FullDossier | null> {
  return db.transaction('r', dossierTables(db), async () => {
    const { rows, isWatched } = await readRows(db, companyId, false);
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

/** @returns null for a group that no view stands in. */
export async function findGroup(db: Database, name: string): Promise<GroupDossier | null> {
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures, db.sources], async () => {
    // By scan: themes and sectors' own names have no index, and a page of the extension waits for one answer only.
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

/** The same from the packaged facts: nothing of the user's is known then. */
export const packagedDossier = (seeds: Seeds, companyId: string): Dossier | null =>
  assembleDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });

export const packagedFullDossier = (seeds: Seeds, companyId: string): FullDossier | null =>
  assembleFullDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });

export const packagedGroup = (seeds: Seeds, name: string): GroupDossier | null => assembleGroup(name, seeds);
