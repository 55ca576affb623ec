// Reads all report data.
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { withoutGloss } from '../packs/gloss.ts';
import type { Database } from './database.ts';
import { withoutPack, type Packed } from './packs.ts';

export interface Facts {
  reports: Report[];
  companies: Company[];
  views: View[];
  figures: Figure[];
}

const bare = <T extends object>(row: Packed<T>): T => withoutGloss(withoutPack(row));

/** Reads the four tables in one transaction, as a consistent snapshot. */
export async function readFacts(db: Database): Promise<Facts> {
  return db.transaction('r', [db.reports, db.companies, db.views, db.figures], async () => ({
    reports: (await db.reports.toArray()).map((row) => bare(row)),
    companies: (await db.companies.toArray()).map((row) => bare(row)),
    views: (await db.views.toArray()).map((row) => bare(row)),
    figures: (await db.figures.toArray()).map((row) => bare(row)),
  }));
}
