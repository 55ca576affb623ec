// Correction: what the user changed in drafts of one house, applied to its next drafts.
import * as z from 'zod/mini';
import { companyIdSchema, idSchema } from './ids.ts';
import { stanceClassSchema } from './stance.ts';

const words = z.string().check(z.minLength(1));

const common = {
  /** The house; empty for reports without one. */
  publisher: z.string(),
  changedAtMs: z.number().check(z.nonnegative()),
};

export const correctionSchema = z.discriminatedUnion('kind', [
  /** A label as the house writes it is this metric. */
  z.strictObject({
    ...common,
    kind: z.literal('metric'),
    term: words,
    metric: z.strictObject({ id: idSchema, zh: z.optional(words), en: z.optional(words) }),
  }),
  /** A name as the house writes it is this company. */
  z.strictObject({ ...common, kind: z.literal('company'), term: words, companyId: companyIdSchema, name: words }),
  /** A rating word of the house has this class, and so its rank. */
  z.strictObject({ ...common, kind: z.literal('rating'), term: words, class: stanceClassSchema }),
]);

export type Correction = z.infer<typeof correctionSchema>;
