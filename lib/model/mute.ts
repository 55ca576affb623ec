// Mute 屏蔽: the user's decision that a word does not mean its company, on one site or everywhere.
import * as z from 'zod/mini';

/** As written on the page; folded for comparison. */
export const mutedWordSchema = z.string().check(z.minLength(1), z.maxLength(80));

export const muteSchema = z.strictObject({
  word: mutedWordSchema,
  /** Host name; empty for all sites. */
  host: z.string().check(z.maxLength(253)),
  addedAtMs: z.number().check(z.nonnegative()),
});

export type Mute = z.infer<typeof muteSchema>;
