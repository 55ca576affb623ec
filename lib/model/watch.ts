// Watch 自选: a company on the user's watchlist. Reseeding never changes these rows.
import * as z from 'zod/mini';
import { companyIdSchema } from './ids.ts';

export const longestWatchName = 40;

export const watchSchema = z.strictObject({
  companyId: companyIdSchema,
  /** Milliseconds since the epoch. */
  addedAtMs: z.number().check(z.nonnegative()),
  /** Sort key, ascending. New rows get the negative time, which puts them on top. */
  order: z.number(),
  /** When the row was last added or moved, in milliseconds since the epoch: a merge keeps the later copy. */
  changedAtMs: z.number().check(z.nonnegative()),
  /** Name from the import, for a listing without reports. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(longestWatchName))),
});

export type Watch = z.infer<typeof watchSchema>;

/** What became of a change of the watchlist that a web page's card or strip asked for. */
export type WatchOutcome =
  | 'saved'
  /** Too many changes from this page. */
  | 'limited'
  /** The watchlist is full. */
  | 'full'
  | 'failed';
