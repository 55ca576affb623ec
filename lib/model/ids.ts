// Identifiers: stable, lower-case, readable in a diff ("zhongji-innolight", "002.fig.nvidia-h20-sales-2024").
import * as z from 'zod/mini';

export const idSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id is lower-case words joined by "-" or "."'));

/** A calendar day, `YYYY-MM-DD`, with no time zone: reports are dated by day. */
export const daySchema = z
  .string()
  .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day is YYYY-MM-DD'));

/** Our own words in both languages of the interface. */
export const bilingualSchema = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});

export type Bilingual = z.infer<typeof bilingualSchema>;
