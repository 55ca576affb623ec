// Where a fact was read, in a report whose text the user has.
import type { Evidence } from '../../model/evidence.ts';
import type { Database } from '../database.ts';
import { documentOfReport } from './documents.ts';

export interface EvidencePlace {
  reportId: string;
  span: Evidence;
}

/** @param factId of a view or figure. @returns null if there is no such fact, or the text of its report is not there. */
export async function evidenceOf(db: Database, factId: string): Promise<EvidencePlace | null> {
  const fact = (await db.figures.get(factId)) ?? (await db.views.get(factId));
  const [span] = fact?.evidence ?? [];
  if (!fact || !span) return null;
  const { reportId } = fact;
  const hasText = (await documentOfReport(db, reportId)) ?? (await db.sources.get(reportId));
  return hasText ? { reportId, span } : null;
}
