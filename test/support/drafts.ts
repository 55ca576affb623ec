// Drafts for tests of the review.
import type { Analyst } from '../../lib/extraction/head.ts';
import type { DraftContent, DraftFigureRow, DraftViewRow } from '../../lib/model/draft.ts';

type RowState = Partial<Pick<DraftFigureRow, 'isSure' | 'isKept' | 'isDropped' | 'isEdited' | 'contradiction'>>;

const rowState = { isSure: false, isKept: false, isDropped: false, isEdited: false };

export const draftText = [
  '示例证券 2026-11-20 示例股份（300999.SZ）点评：订单超预期',
  '维持增持评级，目标价40元。',
  '预计2026年营业收入12.5亿元，归母净利润2.1亿元。',
].join('\n');

/** The place of a part of `draftText`. */
export function placeOf(part: string): { start: number; end: number } {
  const start = draftText.indexOf(part);
  return { start, end: start + part.length };
}

export const aDraftView = (id: string, state: RowState = {}, stance = '增持'): DraftViewRow => ({
  row: {
    id,
    reportId: 'draft',
    subject: { kind: 'company', companyId: '300999.SZSE', name: '示例股份' },
    stance,
    stanceClass: 'outperform',
    action: 'reiterate',
    groups: [],
    rationale: null,
    evidence: [placeOf('增持')],
  },
  ...rowState,
  ...state,
});

export const aDraftFigure = (
  id: string,
  state: RowState = {},
  row: Partial<DraftFigureRow['row']> = {},
): DraftFigureRow => ({
  row: {
    id,
    reportId: 'draft',
    subject: { kind: 'company', companyIds: ['300999.SZSE'], name: '示例股份' },
    attribution: 'stated',
    metric: { id: 'revenue', zh: '营业收入', en: 'Revenue' },
    value: 12.5,
    unit: '亿元',
    period: '2026',
    kind: 'estimate',
    changes: [],
    asWritten: '12.5亿元',
    evidence: [placeOf('12.5亿元')],
    ...row,
  },
  ...rowState,
  ...state,
});

interface DraftParts {
  views?: DraftViewRow[];
  figures?: DraftFigureRow[];
  analysts?: Analyst[];
  asOf?: string | null;
}

export function aDraft({ views = [], figures = [], analysts = [], asOf = '2026-11-20' }: DraftParts): DraftContent {
  const field = <T>(value: T, part: string | null) => ({
    value,
    evidence: part === null ? null : placeOf(part),
    isEdited: false,
  });
  return {
    head: {
      title: field('订单超预期', '订单超预期'),
      publisher: field<string | null>('示例证券', '示例证券'),
      asOf: field(asOf, asOf === null ? null : '2026-11-20'),
      kind: field('company' as const, null),
      codes: field(['300999.SZ'], '300999.SZ'),
      analysts: field(analysts, null),
      sectorRating: field<string | null>(null, null),
    },
    views,
    figures,
    companies: [],
    isHeadConfirmed: false,
  };
}
