// Watch 自选: the user follows this company. The user's own row: reseeding never touches it.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const longestWatchName = 40;

export const watchSchema = z.strictObject({
  companyId: idSchema,
  /** Milliseconds since the epoch. */
  addedAtMs: z.number().check(z.nonnegative()),
  /** Its place in the list, smallest first. A new one takes the negative time, and so the top. */
  order: z.number(),
  /** When the row was last added or moved, in milliseconds since the epoch: of two copies the later one holds. */
  changedAtMs: z.number().check(z.nonnegative()),
  /** What a listing that no report names was called where it was imported from. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(longestWatchName))),
});

export type Watch = z.infer<typeof watchSchema>;
