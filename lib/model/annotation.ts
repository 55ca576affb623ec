// Annotation 批注: a highlight of the user's own in a document, with or without a note. Never shown on web pages.
import * as z from 'zod/mini';
import { longestNote } from './note.ts';

export const annotationColors = ['yellow', 'green', 'blue', 'pink'] as const;
export type AnnotationColor = (typeof annotationColors)[number];

/** A longer selection is not annotated. */
export const longestQuote = 5000;
/** Characters of the text on each side of a quote. */
export const longestContext = 32;
/** A quote may go over the end of a page. */
export const mostPlaces = 20;

/** Quote and context are kept without whitespace, because line ends and blanks differ between layouts of a document. */
const placeSchema = z.strictObject({
  /** From 1. */
  page: z.int().check(z.positive()),
  /** Characters of the page before the quote, without whitespace. A hint: the quote is searched for. */
  offset: z.int().check(z.nonnegative()),
  exact: z.string().check(z.minLength(1), z.maxLength(longestQuote)),
  prefix: z.string().check(z.maxLength(longestContext)),
  suffix: z.string().check(z.maxLength(longestContext)),
});

export type AnnotationPlace = z.infer<typeof placeSchema>;

export const annotationSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /**
   * Hashes of the document's text and bytes, in hex, as far as they are known; the id of the report for a packaged one. A
   * document is known again by any of them.
   */
  documentKeys: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(4)),
  /** Of the document, for lists of documents that the library does not have. */
  title: z.string().check(z.maxLength(1000)),
  /** The web address that the document was read from. */
  address: z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(4000))),
  /** In page order. */
  places: z.array(placeSchema).check(z.minLength(1), z.maxLength(mostPlaces)),
  /** As a person would type it: lines of a paragraph are joined. */
  quote: z.string().check(z.minLength(1), z.maxLength(2 * longestQuote)),
  color: z.enum(annotationColors),
  /** Empty for a highlight without a note. */
  text: z.string().check(z.maxLength(longestNote)),
  createdAtMs: z.number().check(z.nonnegative()),
  changedAtMs: z.number().check(z.nonnegative()),
});

export type Annotation = z.infer<typeof annotationSchema>;

/** By place in the document. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  const [one, other] = [a.places[0]!, b.places[0]!];
  return one.page - other.page || one.offset - other.offset || a.createdAtMs - b.createdAtMs;
}
