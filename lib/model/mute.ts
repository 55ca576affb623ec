// Mute 静音: this word is not that company, on one site or everywhere. The user's own row.
import * as z from 'zod/mini';

/** A word as the user saw it; compared folded. */
export const mutedWordSchema = z.string().check(z.minLength(1), z.maxLength(80));

export const muteSchema = z.strictObject({
  word: mutedWordSchema,
  /** A host name; empty for everywhere. */
  host: z.string().check(z.maxLength(253)),
  addedAtMs: z.number().check(z.nonnegative()),
});

export type Mute = z.infer<typeof muteSchema>;
