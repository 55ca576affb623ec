// The report that a draft becomes: its rows, with ids of its own.
import { isFutureDay } from '../../model/days.ts';
import type { DraftContent, DraftProblem, StoredDraft } from '../../model/draft.ts';
import type { PackReport } from '../../model/pack.ts';
import type { Report } from '../../model/report.ts';
import { ownReportId } from './own-packs.ts';

/** Own packs have one version: saving again replaces the pack. */
export const ownVersion = '1';

const isTaken = ({ isKept, isDropped }: { isKept: boolean; isDropped: boolean }): boolean => isKept && !isDropped;

export function problemsOf({ head, views, figures }: DraftContent, nowMs: number): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (head.title.value.trim() === '') problems.push({ kind: 'no-title' });
  if (head.asOf.value === null) problems.push({ kind: 'no-date' });
  else if (isFutureDay(head.asOf.value, nowMs)) problems.push({ kind: 'future-date' });
  if (![...views, ...figures].some(isTaken)) problems.push({ kind: 'nothing-kept' });
  return problems;
}

/** Only rows without doubt, for saving without a review. What the user edited is the user's word. */
export const sureOnly = (content: DraftContent): DraftContent => {
  const only = <R extends { isSure: boolean; isEdited: boolean; isDropped: boolean }>(rows: R[]): R[] =>
    rows.map((row) => ({ ...row, isKept: !row.isDropped && (row.isSure || row.isEdited) }));
  return { ...content, views: only(content.views), figures: only(content.figures) };
};

interface Given {
  /** Length of the document's text. */
  length: number;
  nowMs: number;
  /** Whether the user has seen the ticked facts. Edited ones always are confirmed. */
  isReviewed: boolean;
}

/** Rows of an edited report keep their ids, so that changes and conflicts that name them stay. */
const idIn = (reportId: string, part: 'view' | 'fig', id: string, at: number): string =>
  id.startsWith(`${reportId}.`) ? id : `${reportId}.${part}.${at + 1}`;

/** A confirmed fact, which has no mark. */
export function withoutConfirmation<R extends { isConfirmed?: boolean | undefined }>(row: R): R {
  const { isConfirmed: _, ...rest } = row;
  return rest as R;
}

/** @param draft without problems: see `problemsOf`. */
export function reportOfDraft(draft: StoredDraft, { length, nowMs, isReviewed }: Given): PackReport {
  const { content, documentId, versionOf } = draft;
  const { title, publisher, asOf, kind, codes, analysts, sectorRating } = content.head;
  const day = asOf.value!;
  const reportId = draft.reportId ?? ownReportId(day, documentId);
  const report: Report = {
    id: reportId,
    title: { zh: title.value.trim() },
    publisher: publisher.value?.trim() || null,
    asOf: day,
    period: { start: day, end: day },
    sectorRating: sectorRating.value?.trim() || null,
    source: { sha256: documentId, length },
    kind: kind.value,
    codes: codes.value,
    analysts: analysts.value,
    documentId,
    ...(versionOf === undefined ? {} : { versionOf }),
    sections: [],
  };
  const unconfirmed = (isEdited: boolean): { isConfirmed?: boolean } =>
    isReviewed || isEdited ? {} : { isConfirmed: false };
  const taken = <R extends { isKept: boolean; isDropped: boolean }>(rows: readonly R[]): R[] => rows.filter(isTaken);
  return {
    packId: reportId,
    reportId,
    version: ownVersion,
    changedAtMs: nowMs,
    report,
    views: taken(content.views).map(({ row, isEdited }, at) => ({
      ...withoutConfirmation(row),
      id: idIn(reportId, 'view', row.id, at),
      reportId,
      ...unconfirmed(isEdited),
    })),
    figures: taken(content.figures).map(({ row, isEdited }, at) => ({
      ...withoutConfirmation(row),
      id: idIn(reportId, 'fig', row.id, at),
      reportId,
      ...unconfirmed(isEdited),
    })),
  };
}

/** Ids of all companies that the rows name. */
export const companyIdsOf = ({ views, figures }: Pick<PackReport, 'views' | 'figures'>): string[] => [
  ...new Set([
    ...views.flatMap(({ subject }) => subject.companyId ?? []),
    ...figures.flatMap(({ subject }) => subject.companyIds),
  ]),
];
