// Counts of the facts of own reports, kept at their items.
import type { Figure } from '../../model/figure.ts';
import type { ItemFacts } from '../../model/library-item.ts';
import type { View } from '../../model/view.ts';
import type { Database } from '../database.ts';
import { itemOfReport } from './items.ts';
import { isOwnPackId } from './own-packs.ts';

interface Facts {
  views: readonly Pick<View, 'subject' | 'isConfirmed'>[];
  figures: readonly Pick<Figure, 'subject' | 'isConfirmed'>[];
}

export function factsOf({ views, figures }: Facts): ItemFacts {
  const counts = new Map<string, number>();
  for (const id of [
    ...views.flatMap(({ subject }) => subject.companyId ?? []),
    ...figures.flatMap(({ subject }) => subject.companyIds),
  ])
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    views: views.length,
    figures: figures.length,
    unconfirmed: [...views, ...figures].filter(({ isConfirmed }) => isConfirmed === false).length,
    companyIds: [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id),
  };
}

/** Reports that a restore brought have no item, or one of another version. Within a transaction that includes both tables. */
export async function recountFacts(db: Database): Promise<void> {
  const items = await db.libraryItems.toArray();
  const byReport = new Map(items.flatMap((item) => (item.reportId === undefined ? [] : [[item.reportId, item]])));
  // One by one, because all together may not fit into memory.
  for (const key of await db.packReports.toCollection().primaryKeys()) {
    const row = isOwnPackId(key[0]) ? await db.packReports.get(key) : undefined;
    if (!row) continue;
    const item = byReport.get(row.reportId) ?? itemOfReport(row.report);
    await db.libraryItems.put({ ...item, facts: factsOf(row) });
  }
}
