// The facts of a draft in the order of the review: head fields, views, figures. Pure.
import type { DraftContent, DraftFigureRow, DraftHead, DraftViewRow } from '../../lib/model/draft.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { figureTables, inTableOrder, type FigureTable } from './figure-table.ts';

export type HeadKey = keyof DraftHead;

export type ReviewFact =
  | { kind: 'head'; id: string; key: HeadKey; evidence: readonly Evidence[] }
  | { kind: 'view'; id: string; view: DraftViewRow; evidence: readonly Evidence[] }
  | { kind: 'figure'; id: string; figure: DraftFigureRow; evidence: readonly Evidence[] };

export interface ArrangedDraft {
  facts: readonly ReviewFact[];
  byId: ReadonlyMap<string, ReviewFact>;
  head: readonly HeadKey[];
  tables: readonly FigureTable[];
}

export const headId = (key: HeadKey): string => `head-${key}`;

/** A sector's rating is a field only where a report may have one. */
const headKeysOf = ({ kind, sectorRating }: DraftHead): HeadKey[] => [
  'title',
  'publisher',
  'asOf',
  'kind',
  'codes',
  'analysts',
  ...(sectorRating.value !== null || kind.value === 'sector' ? (['sectorRating'] as const) : []),
];

const evidenceOf = ({ row, contradiction }: DraftViewRow | DraftFigureRow): Evidence[] => [
  ...row.evidence,
  ...(contradiction ? [contradiction] : []),
];

export function arrangeDraft({ head, views, figures }: DraftContent): ArrangedDraft {
  const keys = headKeysOf(head);
  const tables = figureTables(figures);
  const figureById = new Map(figures.map((figure) => [figure.row.id, figure]));
  const facts: ReviewFact[] = [
    ...keys.map((key) => {
      const { evidence } = head[key];
      return { kind: 'head' as const, id: headId(key), key, evidence: evidence ? [evidence] : [] };
    }),
    ...views.map((view) => ({ kind: 'view' as const, id: view.row.id, view, evidence: evidenceOf(view) })),
    ...inTableOrder(tables).flatMap((id) => {
      const figure = figureById.get(id);
      return figure ? [{ kind: 'figure' as const, id, figure, evidence: evidenceOf(figure) }] : [];
    }),
  ];
  return { facts, byId: new Map(facts.map((fact) => [fact.id, fact])), head: keys, tables };
}

/** The draft's row of a view or figure; null for a field of the head. */
export const rowOf = (fact: ReviewFact): DraftViewRow | DraftFigureRow | null =>
  fact.kind === 'head' ? null : fact.kind === 'view' ? fact.view : fact.figure;

/** Whether the user has still to decide about the fact. */
export function isOpenFact(fact: ReviewFact): boolean {
  const row = rowOf(fact);
  return row !== null && !row.isKept && !row.isDropped;
}

export interface FactCounts {
  kept: number;
  open: number;
  dropped: number;
}

export function countFacts(facts: readonly ReviewFact[]): FactCounts {
  const rows = facts.flatMap((fact) => rowOf(fact) ?? []);
  return {
    kept: rows.filter(({ isKept, isDropped }) => isKept && !isDropped).length,
    open: facts.filter(isOpenFact).length,
    dropped: rows.filter(({ isDropped }) => isDropped).length,
  };
}

/** The next open fact after `from`, wrapping around at the end; `null` if no fact is open. */
export function nextOpen(facts: readonly ReviewFact[], from: string): string | null {
  const at = facts.findIndex(({ id }) => id === from);
  return [...facts.slice(at + 1), ...facts.slice(0, at + 1)].find(isOpenFact)?.id ?? null;
}
