// Reads all report data.
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import type { Database } from './database.ts';
import { withoutPack } from './packs.ts';

export interface Facts {
  reports: Report[];
  companies: Company[];
  views: View[];
  figures: Figure[];
}

/** Reads the four tables in one transaction, as a consistent snapshot. */
export async function readFacts(db: Database): Promise<Facts> {
  return db.transaction('r', [db.reports, db.companies, db.views, db.figures], async () => ({
    reports: (await db.reports.toArray()).map(withoutPack),
    companies: (await db.companies.toArray()).map(withoutPack),
    views: (await db.views.toArray()).map(withoutPack),
    figures: (await db.figures.toArray()).map(withoutPack),
  }));
}
