// Report 研报: one source document, known by its hash; its sentences are not shipped.
import * as z from 'zod/mini';
import { bilingualSchema, daySchema, idSchema } from './ids.ts';

export const reportSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /** null where the document names no publisher; the interface then says 来源未署名. */
  publisher: z.nullable(z.string().check(z.minLength(1))),
  /** The day the report speaks of: ages are counted from here. */
  asOf: daySchema,
  /** The span the report covers. */
  period: z.strictObject({ start: daySchema, end: daySchema }),
  sectorRating: z.nullable(z.string().check(z.minLength(1))),
  source: z.strictObject({
    /** Of the document's bytes. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a sha256 is 64 hex digits')),
    /** In UTF-16 code units, after decoding. */
    length: z.int().check(z.positive()),
  }),
  /** The document's parts in reading order, for 出处 (§1.5.4); offsets as in Evidence. */
  sections: z.array(
    z.strictObject({
      label: z.string().check(z.minLength(1)),
      title: bilingualSchema,
      start: z.int().check(z.nonnegative()),
      end: z.int().check(z.positive()),
    }),
  ),
});

export type Report = z.infer<typeof reportSchema>;
