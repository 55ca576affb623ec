// View 观点: a report's stance on a subject, in the report's rating word.
import * as z from 'zod/mini';
import { evidenceSchema } from './evidence.ts';
import { bilingualSchema, idSchema } from './ids.ts';

/**
 * Classes of rating words. `recommend` 重点推荐 · `focus` 建议积极关注 · `watch` 建议关注 ·
 * `outperform` / `neutral` / `underperform` a sector against the market (强于大市 …) ·
 * `outlook` an expectation or warning without a rating.
 */
export const stanceClassSchema = z.enum([
  'recommend',
  'focus',
  'watch',
  'outperform',
  'neutral',
  'underperform',
  'outlook',
]);

export type StanceClass = z.infer<typeof stanceClassSchema>;

/** Ranks stances by the action that the rating word recommends, not by its tone. */
export const stanceWeight: Readonly<Record<StanceClass, number>> = {
  recommend: 6,
  focus: 5,
  watch: 4,
  outperform: 3,
  neutral: 2,
  underperform: 2,
  outlook: 1,
};

export const viewSchema = z
  .strictObject({
    id: idSchema,
    reportId: idSchema,
    subject: z.strictObject({
      kind: z.enum(['company', 'sector', 'market', 'theme']),
      companyId: z.optional(idSchema),
      /** As named in the report. */
      name: z.string().check(z.minLength(1)),
      nameEn: z.string().check(z.minLength(1)),
    }),
    /** The report's rating word, unchanged. */
    stance: z.string().check(z.minLength(1)),
    stanceClass: stanceClassSchema,
    /** The report's groups that contain the subject, innermost first (光通信, 液冷, IDC …). */
    groups: z.array(z.string().check(z.minLength(1))),
    theme: z.optional(z.string().check(z.minLength(1))),
    /** The reason, in our words; `null` if the report gives none. */
    rationale: z.nullable(bilingualSchema),
    /** Spans of the rating word and the subject's name, including every repetition of the stance. */
    evidence: z.array(evidenceSchema).check(z.minLength(1)),
  })
  .check(
    z.refine((view) => (view.subject.kind === 'company') === (view.subject.companyId !== undefined), {
      error: 'a view on a company must have a companyId, other views must not',
      path: ['subject', 'companyId'],
    }),
  );

export type View = z.infer<typeof viewSchema>;
