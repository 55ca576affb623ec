// Report 研报: metadata of one source document, identified by hash. Its text is not shipped.
import * as z from 'zod/mini';
import type { Glossed } from './glossary.ts';
import { bilingualSchema, daySchema, idSchema } from './ids.ts';

/** What a report is about. */
export const reportKindSchema = z.enum(['company', 'sector', 'strategy', 'other']);

export const analystSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  licence: z.optional(z.string()),
});

export const reportSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /** `null` if the document names none; the UI then shows 未注明机构. */
  publisher: z.nullable(z.string().check(z.minLength(1))),
  /** The date of the report's content; its age counts from here. */
  asOf: daySchema,
  /** The period that the report covers. */
  period: z.strictObject({ start: daySchema, end: daySchema }),
  sectorRating: z.nullable(z.string().check(z.minLength(1))),
  source: z.strictObject({
    /** Hash of the document's bytes. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a sha256 must be 64 hex digits')),
    /** In UTF-16 code units of the decoded text. */
    length: z.int().check(z.positive()),
  }),
  kind: z.optional(reportKindSchema),
  /** Of the companies that the report is about, as written with the market: 300308.SZ. */
  codes: z.optional(z.array(z.string().check(z.minLength(1)))),
  analysts: z.optional(z.array(analystSchema)),
  /** The document in the user's library that the report was read from. */
  documentId: z.optional(idSchema),
  /** The report that this one replaces: an earlier version, whose document and facts stay in the library. */
  versionOf: z.optional(idSchema),
  /** In reading order, to show a section number with the evidence (原文 §1.5.4). Offsets as in Evidence. */
  sections: z.array(
    z.strictObject({
      label: z.string().check(z.minLength(1)),
      title: bilingualSchema,
      start: z.int().check(z.nonnegative()),
      end: z.int().check(z.positive()),
    }),
  ),
});

export type Report = z.infer<typeof reportSchema> & Glossed;

/** A report without its outline, which is most of its size. */
export type ReportHead = Omit<Report, 'sections'>;
