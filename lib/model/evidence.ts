// Evidence 出处: the span of a fact in its source document.
import * as z from 'zod/mini';

/** UTF-16 offsets into the source document, decoded from UTF-8 and otherwise unchanged; `end` is exclusive. */
export const evidenceSchema = z
  .strictObject({ start: z.int().check(z.nonnegative()), end: z.int().check(z.positive()) })
  .check(z.refine((span) => span.start < span.end, { error: 'a span must end after its start', path: ['end'] }));

export type Evidence = z.infer<typeof evidenceSchema>;
