// Hidden report 隐藏的研报: a report whose facts the user took out of the library until it is shown again.
import * as z from 'zod/mini';
import { bilingualSchema, daySchema, idSchema } from './ids.ts';

export const hiddenReportSchema = z.strictObject({
  id: idSchema,
  /** As in `Packed`: where its facts come from when it is shown again. */
  packId: z.union([z.number(), z.string()]),
  /** What a list needs to name it. */
  title: bilingualSchema,
  publisher: z.nullable(z.string()),
  asOf: daySchema,
});

export const hiddenReportsSchema = z.array(hiddenReportSchema);

export type HiddenReport = z.infer<typeof hiddenReportSchema>;
