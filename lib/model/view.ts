// View 观点: a report's stance on a subject, in the report's rating word.
import * as z from 'zod/mini';
import { evidenceSchema } from './evidence.ts';
import type { Glossed } from './glossary.ts';
import { bilingualSchema, companyIdSchema, idSchema } from './ids.ts';
import { stanceClassSchema } from './stance.ts';

/** What the report does with its rating: 首次覆盖, 维持, 上调, 下调. */
export const ratingActionSchema = z.enum(['initiate', 'reiterate', 'upgrade', 'downgrade']);

export type RatingAction = z.infer<typeof ratingActionSchema>;

const schemaWith = <T extends z.ZodMiniType>(stanceClass: T) =>
  z
    .strictObject({
      id: idSchema,
      reportId: idSchema,
      subject: z.strictObject({
        kind: z.enum(['company', 'sector', 'market', 'theme']),
        companyId: z.optional(companyIdSchema),
        /** As named in the report. */
        name: z.string().check(z.minLength(1)),
        nameEn: z.optional(z.string().check(z.minLength(1))),
      }),
      /** The report's rating word, unchanged. */
      stance: z.string().check(z.minLength(1)),
      stanceClass,
      action: z.optional(ratingActionSchema),
      /** The rating word that this one replaces, as the report writes it. */
      previousStance: z.optional(z.string().check(z.minLength(1))),
      /** Code of the rated share class as written (02715.HK), if the report rates several of one company. */
      listing: z.optional(z.string().check(z.minLength(1))),
      /** `false`: read by a program, and not confirmed by the user yet. */
      isConfirmed: z.optional(z.boolean()),
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

export const viewSchema = schemaWith(stanceClassSchema);

/** A view of a pack. Without `stanceClass`, the class comes from the glossary's row of the rating word. */
export const packViewSchema = schemaWith(z.optional(stanceClassSchema));

export type View = z.infer<typeof viewSchema> & Glossed;
