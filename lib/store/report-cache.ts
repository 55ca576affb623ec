// Heads of reports in memory, for searches: each letter shows companies of many reports, whose outlines are slow to read.
import { Dexie } from 'dexie';
import type { ReportHead } from '../model/report.ts';
import type { Database } from './database.ts';

type ReadHeads = (reportIds: string[]) => Promise<(ReportHead | undefined)[]>;

/**
 * Reads reports as `bulkGet` does, and from memory what it has read before. A change of the table, by any page or the
 * worker, empties the memory and makes live queries run again.
 */
export function cachedReports(db: Database): ReadHeads {
  const heads = new Map<string, ReportHead>();
  let changes = 0;
  Dexie.on('storagemutated', (mutated) => {
    if (!Object.keys(mutated).some((part) => part.startsWith(`idb://${db.name}/reports/`))) return;
    heads.clear();
    changes += 1;
  });
  const read: ReadHeads = async (reportIds) => {
    const before = changes;
    const missing = reportIds.filter((id) => !heads.has(id));
    // Counting makes a live query watch the table, also if it reads no report.
    const [reports] = await Promise.all([db.reports.bulkGet(missing), db.reports.count()]);
    // A live query may have started before the memory was emptied.
    if (changes !== before) return read(reportIds);
    for (const report of reports) {
      if (!report) continue;
      const { sections: _, ...head } = report;
      heads.set(head.id, head);
    }
    return reportIds.map((id) => heads.get(id));
  };
  return read;
}
