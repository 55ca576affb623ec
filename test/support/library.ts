// Builders of what the user's library keeps: documents, drafts and their rows, with invented content.
import { storedDocument, type Document, type StoredDocument } from '../../lib/model/document.ts';
import type { DraftContent, DraftFigureRow, DraftViewRow, StoredDraft } from '../../lib/model/draft.ts';
import { aFigure, aView } from './builders.ts';

const text = '潮汐证券\n灯塔制造：灯火通明\n2026年10月8日\n维持“买入”评级。\n2026年营业收入12亿元，净利润3亿元。\n';

/** Of the given part of the text. */
export function placeOf(part: string, within = text): { start: number; end: number } {
  const start = within.indexOf(part);
  return { start, end: start + part.length };
}

export const aDocument = (overrides: Partial<Document> = {}): Document => ({
  id: 'a'.repeat(64),
  bytesSha256: 'b'.repeat(64),
  name: 'lamp.pdf',
  kind: 'pdf',
  text,
  pages: [{ start: 0, end: text.length, width: 595, height: 842 }],
  boxes: [{ start: 0, end: 4, page: 0, x0: 72, y0: 80, x1: 140, y1: 94, size: 12 }],
  tables: [],
  addedAtMs: 1000,
  reader: { pdfjs: '6.5.438', layout: 1 },
  ...overrides,
});

export const aDocumentRow = (overrides: Partial<Document> = {}): StoredDocument => storedDocument(aDocument(overrides));

export const aViewRow = (overrides: Partial<DraftViewRow> = {}): DraftViewRow => ({
  row: aView({
    id: 'draft.view.1',
    reportId: 'draft',
    stance: '买入',
    stanceClass: 'recommend',
    action: 'reiterate',
    evidence: [placeOf('买入')],
  }),
  isSure: true,
  isKept: true,
  isDropped: false,
  isEdited: false,
  ...overrides,
});

export const aFigureRow = (overrides: Partial<DraftFigureRow> = {}): DraftFigureRow => ({
  row: aFigure({ id: 'draft.fig.1', reportId: 'draft', period: '2026', evidence: [placeOf('12亿元')] }),
  isSure: true,
  isKept: true,
  isDropped: false,
  isEdited: false,
  ...overrides,
});

/** A figure that is not sure. */
export const anUnsureRow = (overrides: Partial<DraftFigureRow> = {}): DraftFigureRow =>
  aFigureRow({
    row: aFigure({
      id: 'draft.fig.2',
      reportId: 'draft',
      metric: { id: 'net-profit', zh: '净利润', en: 'Net profit' },
      value: 3,
      period: '2026',
      asWritten: '3亿元',
      evidence: [placeOf('3亿元')],
    }),
    isSure: false,
    isKept: false,
    ...overrides,
  });

const field = <T>(value: T) => ({ value, evidence: null, isEdited: false });

export const aDraftContent = (overrides: Partial<DraftContent> = {}): DraftContent => ({
  head: {
    title: field('灯火通明'),
    publisher: field<string | null>('潮汐证券'),
    asOf: field<string | null>('2026-10-08'),
    kind: field<'company'>('company'),
    codes: field<string[]>([]),
    analysts: field([{ name: '张三' }]),
    sectorRating: field<string | null>(null),
  },
  views: [aViewRow()],
  figures: [aFigureRow(), anUnsureRow()],
  companies: [],
  isHeadConfirmed: false,
  ...overrides,
});

export const aDraft = (overrides: Partial<StoredDraft> = {}): StoredDraft => ({
  id: 'item-1',
  documentId: 'a'.repeat(64),
  name: 'lamp.pdf',
  addedAtMs: 1000,
  changedAtMs: 1000,
  content: aDraftContent(),
  ...overrides,
});
