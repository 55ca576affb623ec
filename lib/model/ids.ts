// Schemas shared by all models: ids, days and bilingual text.
import * as z from 'zod/mini';
import { isInCalendar } from './days.ts';

/** Stable, lower-case and readable in a diff ("zhongji-innolight", "002.fig.nvidia-h20-sales-2024"). */
export const idSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id must be lower-case words joined by "-" or "."'));

/** A calendar day without time zone, because reports are dated by day. */
export const daySchema = z
  .string()
  .check(
    z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'a day must be YYYY-MM-DD', abort: true }),
    z.refine(isInCalendar, 'no such day'),
  );

/** Text of ours (not of a report) in both UI languages. */
export const bilingualSchema = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});

export type Bilingual = z.infer<typeof bilingualSchema>;
