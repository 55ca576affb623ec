// What a newer version of a report says otherwise than the one before.
import type { DraftFigure, DraftView } from '../../model/draft.ts';
import type { Database } from '../database.ts';

/** `null`: only the other version has the fact. */
export interface Differing<T> {
  before: T | null;
  after: T | null;
}

export interface ReportDifference {
  /** The saved report that the draft is compared with. */
  reportId: string;
  views: Differing<DraftView>[];
  figures: Differing<DraftFigure>[];
}

/** The same fact in two versions, whatever its value. */
const meaningOfView = ({ subject, listing }: DraftView): string =>
  JSON.stringify([subject.kind, subject.companyId ?? subject.name, listing]);
const meaningOfFigure = ({ subject, metric, period, kind }: DraftFigure): string =>
  JSON.stringify([
    subject.companyIds.toSorted(),
    subject.companyIds.length === 0 && subject.name,
    metric.id,
    period,
    kind,
  ]);

const saysOfView = ({ stance, action, previousStance }: DraftView): string =>
  JSON.stringify([stance, action, previousStance]);
const saysOfFigure = ({ value, low, high, unit, comparator }: DraftFigure): string =>
  JSON.stringify([value, low, high, unit, comparator]);

function differing<T>(
  before: readonly T[],
  after: readonly T[],
  { meaning, says }: { meaning: (row: T) => string; says: (row: T) => string },
): Differing<T>[] {
  const [old, present] = [Map.groupBy(before, meaning), Map.groupBy(after, meaning)];
  return [...new Set([...old.keys(), ...present.keys()])].flatMap((key) => {
    const [ones, others] = [old.get(key) ?? [], present.get(key) ?? []];
    const gone = ones.filter((one) => !others.some((other) => says(other) === says(one)));
    const added = others.filter((other) => !ones.some((one) => says(other) === says(one)));
    return Array.from({ length: Math.max(gone.length, added.length) }, (_, at) => ({
      before: gone[at] ?? null,
      after: added[at] ?? null,
    }));
  });
}

/** @returns null unless the draft is a newer version or an edit of a saved report. */
export function differenceOfDraft(db: Database, id: string): Promise<ReportDifference | null> {
  return db.transaction('r', [db.drafts, db.packReports], async () => {
    const draft = await db.drafts.get(id);
    const reportId = draft?.reportId ?? draft?.versionOf;
    const former = reportId && (await db.packReports.where('reportId').equals(reportId).first());
    if (!draft || !former) return null;
    const taken = <T>(rows: readonly { row: T; isKept: boolean; isDropped: boolean }[]): T[] =>
      rows.filter(({ isKept, isDropped }) => isKept && !isDropped).map(({ row }) => row);
    return {
      reportId: former.reportId,
      views: differing(former.views, taken(draft.content.views), { meaning: meaningOfView, says: saysOfView }),
      figures: differing(former.figures, taken(draft.content.figures), {
        meaning: meaningOfFigure,
        says: saysOfFigure,
      }),
    };
  });
}
