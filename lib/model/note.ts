// Note 笔记: the user's text, tags and own view for a company. Never shown on web pages.
import * as z from 'zod/mini';
import { companyIdSchema, daySchema } from './ids.ts';

/** Of a text that is being written. */
export const longestNote = 20_000;
/** Notes that turn out to be about one company are joined (lib/store/join-rows.ts). */
const longestJoinedNote = 5 * longestNote;
export const longestTag = 24;
export const mostTags = 12;

/** A text that is written must fit, unless it shortens a joined one. */
export const writtenTextSchema = z.string().check(z.maxLength(longestNote));

export const longestOwnRating = 40;
const price = z.number().check(z.positive());

/** What the user thinks, beside the houses' views. At least one field is set. */
export const ownViewSchema = z
  .strictObject({
    rating: z.optional(z.string().check(z.minLength(1), z.maxLength(longestOwnRating))),
    /** Prices in the currency of the listing. */
    target: z.optional(price),
    stop: z.optional(price),
    /** When the user wants to look at the company again. */
    recheckOn: z.optional(daySchema),
  })
  .check(z.refine((view) => Object.values(view).some((value) => value !== undefined), 'an own view must not be empty'));

export type OwnView = z.infer<typeof ownViewSchema>;

export const noteSchema = z.strictObject({
  companyId: companyIdSchema,
  text: z.string().check(z.maxLength(longestJoinedNote)),
  /** Unique, in the user's order. */
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(longestTag))).check(z.maxLength(mostTags)),
  ownView: z.optional(ownViewSchema),
  changedAtMs: z.number().check(z.nonnegative()),
});

export type Note = z.infer<typeof noteSchema>;

/** An empty note is not kept. */
export const isEmptyNote = ({ text, tags, ownView }: Pick<Note, 'text' | 'tags' | 'ownView'>): boolean =>
  text.trim() === '' && tags.length === 0 && ownView === undefined;
