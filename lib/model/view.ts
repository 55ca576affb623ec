// View 观点: a report's stance on a subject, in its own rating word.
import * as z from 'zod/mini';
import { evidenceSchema } from './evidence.ts';
import { bilingualSchema, idSchema } from './ids.ts';

/**
 * How much a rating word weighs. `recommend` 重点推荐 · `focus` 建议积极关注 · `watch` 建议关注 ·
 * `outperform` / `neutral` / `underperform` a sector against the market (强于大市 …) ·
 * `outlook` what a report expects or warns of, without a rating.
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

/** How stances rank: by what the rating word asks of a reader, not by how it sounds. */
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
      /** As the report names it. */
      name: z.string().check(z.minLength(1)),
      nameEn: z.string().check(z.minLength(1)),
    }),
    /** The report's own word, never ours. */
    stance: z.string().check(z.minLength(1)),
    stanceClass: stanceClassSchema,
    /** The report's own groupings, innermost first (光通信, 液冷, IDC …). */
    groups: z.array(z.string().check(z.minLength(1))),
    theme: z.optional(z.string().check(z.minLength(1))),
    /** Why, in our words; null where the report gives no reason. */
    rationale: z.nullable(bilingualSchema),
    /** Places of the rating word and of the subject's name; every place where the same stance is repeated. */
    evidence: z.array(evidenceSchema).check(z.minLength(1)),
  })
  .check(
    z.refine((view) => (view.subject.kind === 'company') === (view.subject.companyId !== undefined), {
      error: 'a view on a company names it, and no other view does',
      path: ['subject', 'companyId'],
    }),
  );

export type View = z.infer<typeof viewSchema>;
