// Note 笔记: the user's text and tags for a company. Never shown on web pages.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const longestNote = 20_000;
export const longestTag = 24;
export const mostTags = 12;

export const noteSchema = z.strictObject({
  companyId: idSchema,
  text: z.string().check(z.maxLength(longestNote)),
  /** Unique, in the user's order. */
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(longestTag))).check(z.maxLength(mostTags)),
  changedAtMs: z.number().check(z.nonnegative()),
});

export type Note = z.infer<typeof noteSchema>;
