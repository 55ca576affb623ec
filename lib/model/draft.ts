// Draft 草稿: what was read out of a document, with the user's corrections, until it is saved as a report.
import * as z from 'zod/mini';
import { companySchema } from './company.ts';
import { evidenceSchema } from './evidence.ts';
import { figureSchema } from './figure.ts';
import { daySchema, idSchema } from './ids.ts';
import { analystSchema, reportKindSchema } from './report.ts';
import { packViewSchema } from './view.ts';

/** A value of the head. `evidence` is its place in the document, `null` if it was not printed there or was edited. */
const field = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({ value, evidence: z.nullable(evidenceSchema), isEdited: z.boolean() });

const draftHeadSchema = z.strictObject({
  title: field(z.string()),
  publisher: field(z.nullable(z.string())),
  /** `null` if the document has no date. A draft without a date cannot be saved. */
  asOf: field(z.nullable(daySchema)),
  kind: field(reportKindSchema),
  /** As written with the market: 300308.SZ. */
  codes: field(z.array(z.string())),
  analysts: field(z.array(analystSchema)),
  sectorRating: field(z.nullable(z.string())),
});

/** `row` is in the form of a pack's row at every step, so that a draft can be saved as it is. */
const draftRow = <T extends z.ZodMiniType>(row: T) =>
  z.strictObject({
    row,
    /** Read without doubt: ticked beforehand. */
    isSure: z.boolean(),
    /** Ticked: will be saved. */
    isKept: z.boolean(),
    /** Taken off the list. Will not be saved, but can be brought back until then. */
    isDropped: z.boolean(),
    isEdited: z.boolean(),
    /** The row as it was read, if it was edited. */
    original: z.optional(row),
    /** Another place of the document that says something else. */
    contradiction: z.optional(evidenceSchema),
  });

export const draftContentSchema = z.strictObject({
  head: draftHeadSchema,
  views: z.array(draftRow(packViewSchema)),
  figures: z.array(draftRow(figureSchema)),
  /** Companies that no list knows, made by the user or named by the document only. */
  companies: z.array(companySchema),
  /** The user confirmed the head, or edited it. */
  isHeadConfirmed: z.boolean(),
});

const time = z.number().check(z.nonnegative());

export const storedDraftSchema = z.strictObject({
  /** Id of the library item. */
  id: z.string(),
  documentId: idSchema,
  name: z.string(),
  addedAtMs: time,
  changedAtMs: time,
  content: draftContentSchema,
  /** The saved report that is edited: saving replaces it. */
  reportId: z.optional(idSchema),
  /** An earlier version of the report: same house, date, codes and title, but another text. */
  versionOf: z.optional(idSchema),
});

export type StoredDraft = z.infer<typeof storedDraftSchema>;
export type DraftContent = StoredDraft['content'];
export type DraftHead = DraftContent['head'];
export type DraftView = DraftContent['views'][number]['row'];
export type DraftFigure = DraftContent['figures'][number]['row'];
export type DraftViewRow = DraftContent['views'][number];
export type DraftFigureRow = DraftContent['figures'][number];
export type DraftRow = DraftViewRow | DraftFigureRow;

/** Whose a fact is: a company by id, or nobody whom the text names. */
export type DraftSubject = { companyId: string; name: string } | null;

/** Head values by field. */
export type HeadValues = { [K in keyof DraftHead]: DraftHead[K]['value'] };

export type FigurePatch = Partial<
  Pick<DraftFigure, 'value' | 'low' | 'high' | 'unit' | 'period' | 'metric' | 'kind' | 'comparator'>
>;
export type ViewPatch = Partial<Pick<DraftView, 'stance' | 'stanceClass' | 'action' | 'previousStance' | 'listing'>>;

/** One step of the review. `undefined` in a patch removes the value. */
export type DraftChange =
  | { kind: 'head'; values: Partial<HeadValues> }
  | { kind: 'confirm-head' }
  | { kind: 'figure'; id: string; patch: FigurePatch }
  | { kind: 'view'; id: string; patch: ViewPatch }
  /** Ticks or unticks. */
  | { kind: 'keep'; ids: readonly string[]; isKept: boolean }
  | { kind: 'drop'; ids: readonly string[]; isDropped: boolean }
  /** @property ids `all`: every company fact of the draft. */
  | { kind: 'subject'; ids: readonly string[] | 'all'; subject: DraftSubject }
  /** Makes a company that no list knows. Give it as the subject of facts afterwards. */
  | { kind: 'company'; company: DraftContent['companies'][number] };

/** What the user must mend before a draft can be saved. */
export type DraftProblem =
  | { kind: 'no-title' }
  | { kind: 'no-date' }
  /** The date is in the future. */
  | { kind: 'future-date' }
  /** No row is ticked. */
  | { kind: 'nothing-kept' }
  /** The document is no longer in the library. */
  | { kind: 'no-document' };
