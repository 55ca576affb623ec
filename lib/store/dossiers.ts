// A company's dossier, read from the store; or, where the browser does not let it open, from the packaged facts.
import type { Seeds } from '../../seeds/index.ts';
import { assembleDossier } from '../dossier/assemble.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Database } from './database.ts';
import { isWatched } from './watches.ts';

/** @returns null for a company the store does not have; of a listing no report names, an empty dossier. */
export async function findDossier(db: Database, companyId: string): Promise<Dossier | null> {
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures, db.watches, db.sources], async () => {
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
    return assembleDossier(
      companyId,
      { companies, reports, views, figures: [...ofCompany, ...around], sources },
      { isWatched: watched, origin: 'store' },
    );
  });
}

/** The same from the packaged facts: nothing of the user's is known then. */
export const packagedDossier = (seeds: Seeds, companyId: string): Dossier | null =>
  assembleDossier(companyId, seeds, { isWatched: false, origin: 'packaged' });
