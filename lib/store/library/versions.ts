// Versions of one report: same house, date, codes and title, but another text.
import type { DraftContent } from '../../model/draft.ts';
import { identityOf } from '../../model/library-item.ts';
import type { Database } from '../database.ts';
import { aboutDraft } from './draft-items.ts';
import { aboutReport } from './items.ts';

/**
 * The saved report of which the draft is another version; undefined if there is none, or if the draft names no house: a
 * version replaces facts, so a likely match is not enough. A transaction of the caller must include `reports`.
 */
export async function earlierVersion(db: Database, content: DraftContent): Promise<string | undefined> {
  const about = aboutDraft(content);
  const identity = identityOf(about);
  if (identity === null || about.asOf === null || about.publisher === null) return undefined;
  const sameDay = await db.reports.where('asOf').equals(about.asOf).toArray();
  return sameDay.find((report) => report.documentId !== undefined && identityOf(aboutReport(report)) === identity)?.id;
}
