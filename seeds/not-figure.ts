// Schema of numbers in a source that are not figures, with the reason. They complete the coverage check; not shipped.
import * as z from 'zod/mini';

export const notFigureSchema = z.strictObject({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
  text: z.string().check(z.minLength(1)),
  reason: z.enum(['period', 'name', 'code', 'numbering', 'count-in-prose', 'figure-repeat', 'damage', 'history']),
  note: z.optional(z.string().check(z.minLength(1))),
});

export type NotFigure = z.infer<typeof notFigureSchema>;
