// Versions of one report: same house, date, codes and title, but another text.
import type { DraftContent } from '../../model/draft.ts';
import type { Database } from '../database.ts';

const sameText = (one: string | null, other: string | null): boolean =>
  (one ?? '').replaceAll(/\s/g, '') === (other ?? '').replaceAll(/\s/g, '');

/**
 * The saved report of which the draft is another version. Reports without a house are never taken for one: a title and a
 * date say too little. A transaction of the caller must include `reports`.
 */
export async function earlierVersion(db: Database, { head }: DraftContent): Promise<string | undefined> {
  const { title, publisher, asOf, codes } = head;
  if (asOf.value === null || publisher.value === null) return undefined;
  const sameDay = await db.reports.where('asOf').equals(asOf.value).toArray();
  return sameDay.find(
    (report) =>
      report.documentId !== undefined &&
      sameText(report.publisher, publisher.value) &&
      sameText(report.title.zh ?? report.title.en ?? '', title.value) &&
      (report.codes ?? []).toSorted().join() === codes.value.toSorted().join(),
  )?.id;
}
