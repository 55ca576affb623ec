// Note 笔记: what the user thinks of a company, and the tags they sort it under. The user's own row; never shown on a page.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const longestNote = 20_000;
export const longestTag = 24;
export const mostTags = 12;

export const noteSchema = z.strictObject({
  companyId: idSchema,
  text: z.string().check(z.maxLength(longestNote)),
  /** Each once, in the user's order. */
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(longestTag))).check(z.maxLength(mostTags)),
  changedAtMs: z.number().check(z.nonnegative()),
});

export type Note = z.infer<typeof noteSchema>;
