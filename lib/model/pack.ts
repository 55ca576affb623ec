// Pack 研报包: a set of reports with their companies, views, figures and glossary. Schemas of the pack's head, and of the rows in
// which the store keeps the packs that the user installed.
import * as z from 'zod/mini';
import { companySchema } from './company.ts';
import { figureSchema } from './figure.ts';
import { glossaryRowSchema } from './glossary.ts';
import { bilingualSchema, daySchema, idSchema } from './ids.ts';
import { reportSchema } from './report.ts';
import { packViewSchema } from './view.ts';

const words = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.number().check(z.nonnegative());

export const packIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id must be lower-case words joined by "-" or "."'),
    z.maxLength(100),
  );

export const packHead = {
  /** Stays the same in all versions of the pack, so that a new version replaces the old one. */
  id: packIdSchema,
  /** The packaged one is `seed`, and no file may be. */
  kind: z.enum(['own', 'team']),
  title: bilingualSchema,
  /** As the publisher counts, such as "3" or "2026-11". */
  version: words,
  publisher: z.optional(words),
  createdAt: daySchema,
};

/** An installed pack without its reports, which are rows of their own so that a large pack is not one row. */
export const storedPackSchema = z.strictObject({
  ...packHead,
  installedAtMs: time,
  companies: z.array(companySchema),
  glossary: z.array(glossaryRowSchema),
});

/** One report of an installed pack with its facts, as in the pack's file. */
export const packReportSchema = z.strictObject({
  packId: packIdSchema,
  reportId: idSchema,
  /** Of the pack that the report is in. */
  version: words,
  changedAtMs: time,
  report: reportSchema,
  views: z.array(packViewSchema),
  figures: z.array(figureSchema),
});

export type StoredPack = z.infer<typeof storedPackSchema>;
export type PackReport = z.infer<typeof packReportSchema>;
