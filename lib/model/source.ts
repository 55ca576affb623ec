// Source 原文: a report's own document, given by the user. Kept on this machine only; with it, facts show their sentences.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const sourceSchema = z.strictObject({
  reportId: idSchema,
  /** The whole document, decoded from UTF-8 and otherwise unchanged: the offsets of Evidence are into it. */
  text: z.string().check(z.minLength(1)),
  attachedAtMs: z.number().check(z.nonnegative()),
});

export type Source = z.infer<typeof sourceSchema>;
