// Glossary 词汇: what a pack says about the words in its reports, as rows of data: translations of rating words, groups,
// speakers, publishers and section headings, classes of rating words, metrics and units.
import * as z from 'zod/mini';
import { bilingualSchema, idSchema, type Bilingual } from './ids.ts';
import { stanceClassSchema } from './stance.ts';

const words = z.string().check(z.minLength(1));

/** Translations of a term. A term without the language of the UI is shown as the report writes it. */
const translations = { zh: z.optional(words), en: z.optional(words) };

/** What a unit measures. A figure has a unit of its metric's family, or a bare count if the report omits the unit. */
export const unitFamilySchema = z.enum([
  'money',
  'price',
  'ratio',
  'points',
  'count',
  'rank',
  'score',
  'duration',
  'physical',
]);

export const glossaryRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rating'),
    term: words,
    ...translations,
    /** The only house whose word this is; without it, the row is for all publishers of the pack. */
    publisher: z.optional(words),
    /** Its rank follows from the class. A word without a class has no rank. */
    class: z.optional(stanceClassSchema),
  }),
  /** Groups, and the themes and sectors that reports name. */
  z.strictObject({ kind: z.literal('group'), term: words, ...translations }),
  z.strictObject({
    kind: z.literal('speaker'),
    term: words,
    ...translations,
    /** The speaker only repeats the label of this kind of figure, and is not shown with it (市场预期). */
    repeats: z.optional(z.enum(['actual', 'guidance', 'estimate', 'expectation', 'price-move'])),
  }),
  z.strictObject({ kind: z.literal('publisher'), term: words, ...translations }),
  /** Section headings that have no number. */
  z.strictObject({ kind: z.literal('section'), term: words, ...translations }),
  z.strictObject({
    kind: z.literal('metric'),
    id: idSchema,
    ...translations,
    family: z.optional(unitFamilySchema),
    /** Importance in a dossier, from 0 to 10. */
    weight: z.optional(z.number().check(z.gte(0), z.lte(10))),
    /** `none`: a chart would mislead, as the longest bar of a rank would be the worst. */
    chart: z.optional(z.enum(['bar', 'none'])),
    /** What is measured, in our words. */
    meaning: z.optional(bilingualSchema),
  }),
  z.strictObject({
    kind: z.literal('unit'),
    term: words,
    /** The unit in English; empty if English writes the number alone (个, 家). */
    en: z.string(),
    /** Multiplies the number for the English unit (亿元 → bn yuan: 0.1). */
    factor: z.optional(z.number().check(z.positive())),
    family: z.optional(unitFamilySchema),
  }),
]);

export type GlossaryRow = z.infer<typeof glossaryRowSchema>;
export type UnitFamily = z.infer<typeof unitFamilySchema>;

/** An English unit, and the factor by which the number is multiplied for it. */
export type EnglishUnit = readonly [factor: number, unit: string];

/**
 * What the glossaries say about one row: added when the row is stored, so that a view or figure can be shown without its
 * pack. Not part of pack files.
 */
export interface Gloss {
  /** By the term as written in the row. */
  terms?: Readonly<Record<string, Bilingual>>;
  /** Of a figure's or a movement's unit. */
  unit?: EnglishUnit;
  /** Importance of a figure's metric. */
  weight?: number;
  /** Whether a figure may be charted. */
  isCharted?: boolean;
  /** Whether a figure's speaker only repeats its kind. */
  isSpeakerRepeated?: boolean;
}

export interface Glossed {
  gloss?: Gloss;
}
