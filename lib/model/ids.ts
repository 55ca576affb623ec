// Schemas shared by all models: ids, days and bilingual text.
import * as z from 'zod/mini';
import { isInCalendar } from './days.ts';

/** Stable, lower-case and readable in a diff ("openai", "002.fig.nvidia-h20-sales-2024"). */
export const idSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id must be lower-case words joined by "-" or "."'));

/** The key of the primary listing ("300308.SZSE", lib/listings/key.ts) for a listed company, or lower-case words ("openai"). */
export const companyIdSchema = z
  .string()
  .check(
    z.regex(
      /^(?:[A-Z0-9]{1,6}(?:\.[A-Z])?\.[A-Z]{3,6}|[a-z0-9]+(?:[.-][a-z0-9]+)*)$/,
      'the id of a company must be a listing key or lower-case words joined by "-" or "."',
    ),
  );

/** A calendar day without time zone, because reports are dated by day. */
export const daySchema = z
  .string()
  .check(
    z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'a day must be YYYY-MM-DD', abort: true }),
    z.refine(isInCalendar, 'no such day'),
  );

/** Text of ours (not of a report). One language is enough: the other one falls back to it, see lib/format/language.ts. */
export const bilingualSchema = z
  .strictObject({
    zh: z.optional(z.string().check(z.minLength(1))),
    en: z.optional(z.string().check(z.minLength(1))),
  })
  .check(
    z.refine(
      ({ zh, en }) => zh !== undefined || en !== undefined,
      'text must be given in Chinese (zh) or English (en)',
    ),
  );

export type Bilingual = z.infer<typeof bilingualSchema>;
