// A company's dossier, read from the store; or, where the browser does not let it open, from the packaged facts.
import type { Seeds } from '../../seeds/index.ts';
import { assembleDossier, groupsOf } from '../dossier/assemble.ts';
import type { Dossier, DossierRows } from '../dossier/dossier.ts';
import { assembleFullDossier, type FullDossier } from '../dossier/full.ts';
import { assembleGroup, type GroupDossier } from '../dossier/group.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Database } from './database.ts';
import { isWatched } from './watches.ts';

const dossierTables = (db: Database) => [db.companies, db.reports, db.views, db.figures, db.watches, db.sources];

interface Reading {
  rows: DossierRows;
  isWatched: boolean;
}

/** What concerns the company, in one consistent reading. */
async function readRows(db: Database, companyId: string): Promise<Reading> {
  return db.transaction('r', dossierTables(db), async () => {
    const units = await db.companies.where('parentId').equals(companyId).primaryKeys();
    const own = await db.views.where('subject.companyId').equals(companyId).toArray();
    const groups = [...new Set(own.flatMap((view) => view.groups))];
    const [companies, reports, grouped, ofOthers, ofCompany, around, sources, watched] = await Promise.all([
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
      isWatched(db, companyId),
    ]);
    const views = [...new Map([...own, ...grouped, ...ofOthers].map((view) => [view.id, view])).values()];
    const unreported = companyOfListing(companyId);
    if (unreported) companies.push(unreported);
    return { rows: { companies, reports, views, figures: [...ofCompany, ...around], sources }, isWatched: watched };
  });
}

/** @returns null for a company the store does not have; of a listing no report names, an empty dossier. */
export async function findDossier(db: Database, companyId: string): Promise<Dossier | null> {
  const { rows, isWatched: watched } = await readRows(db, companyId);
  return assembleDossier(companyId, rows, { isWatched: watched, origin: 'store' });
}

/** Likewise, at full length: with what other companies' numbers it is to be set beside. */
export async function findFullDossier(db: Database, companyId: string): Promise<FullDossier | null> {
  return db.transaction('r', dossierTables(db), async () => {
    const { rows, isWatched: watched } = await readRows(db, companyId);
    const metrics = new Set(rows.figures.map(({ metric }) => metric.id));
    const ofMetrics = await db.figures
      .where('subject.kind')
      .equals('company')
      .and(({ metric }) => metrics.has(metric.id))
      .toArray();
    const figures = new Map([...rows.figures, ...ofMetrics].map((figure) => [figure.id, figure]));
    return assembleFullDossier(
      companyId,
      { ...rows, figures: [...figures.values()] },
      { isWatched: watched, origin: 'store' },
    );
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
