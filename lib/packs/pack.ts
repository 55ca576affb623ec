// Pack 研报包: a set of reports with their companies, views, figures and glossary, as one file.
import * as z from 'zod/mini';
import { companySchema, type Company } from '../model/company.ts';
import { figureSchema, type Figure } from '../model/figure.ts';
import { glossaryRowSchema } from '../model/glossary.ts';
import { idSchema } from '../model/ids.ts';
import { packHead } from '../model/pack.ts';
import { reportSchema, type Report } from '../model/report.ts';
import { packViewSchema, type View } from '../model/view.ts';

export const packFormat = 'yanjing-pack';
export const packFormatVersion = 1;

export const packSchema = z.strictObject({
  format: z.literal(packFormat),
  formatVersion: z.literal(packFormatVersion),
  ...packHead,
  companies: z.array(companySchema),
  reports: z.array(reportSchema),
  views: z.array(packViewSchema),
  figures: z.array(figureSchema),
  glossary: z.array(glossaryRowSchema),
  /** Texts of reports, unchanged, so that facts show their sentences. `source.sha256` of the report is that of the text. */
  documents: z.optional(z.array(z.strictObject({ reportId: idSchema, text: z.string().check(z.minLength(1)) }))),
});

export type Pack = z.infer<typeof packSchema>;
export type PackContent = Pick<Pack, 'companies' | 'reports' | 'views' | 'figures' | 'glossary'>;

/** Rows as the store has them: with glosses, classes and names filled in. */
export interface PackRows {
  companies: Company[];
  reports: Report[];
  views: View[];
  figures: Figure[];
}
