// Names of groups, houses, ratings, speakers and sections in the UI's language, from the glosses that rows carry.
import type { Gloss, Glossed } from '../model/glossary.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { inLanguage, type Language } from './language.ts';

/** Returns `null` if the glossary has no translation into the language. */
const translationOf = (term: string, gloss: Gloss | undefined, language: Language): string | null =>
  gloss?.terms?.[term]?.[language === 'en' ? 'en' : 'zh'] ?? null;

/** Falls back to the term as written. */
export const translateTerm = (term: string, { gloss }: Glossed, language: Language): string =>
  translationOf(term, gloss, language) ?? term;

/** Both names of a term; a missing one is the term itself. */
export const namesOf = (term: string, { gloss }: Glossed): Bilingual => ({
  zh: translationOf(term, gloss, 'zh-CN') ?? term,
  en: translationOf(term, gloss, 'en') ?? term,
});

/** Returns the publisher's name; `null` if the report names none. */
export const houseName = (
  report: Pick<Report, 'publisher' | 'gloss'> | undefined,
  language: Language,
): string | null => (report?.publisher ? translateTerm(report.publisher, report, language) : null);

/** Returns the gloss to show beside a rating word; `null` if the word has no translation into the language. */
export const ratingGloss = ({ stance, gloss }: Glossed & { stance: string }, language: Language): string | null =>
  translationOf(stance, gloss, language);

/** Returns the source that the report quotes for a figure; `null` if it names none or only repeats the figure's kind. */
export const speakerOf = (figure: Pick<Figure, 'speaker' | 'gloss'>, language: Language): string | null =>
  figure.speaker === undefined || figure.gloss?.isSpeakerRepeated
    ? null
    : translateTerm(figure.speaker, figure, language);

/**
 * Returns a section reference such as "1.5 海内外资本开支". Chinese puts the report's heading before our title; English
 * translates the heading, and omits it if our title contains it.
 */
export function sectionName(
  { label, title }: Report['sections'][number],
  report: Glossed | undefined,
  language: Language,
): string {
  const words = inLanguage(title, language);
  const heading = language === 'en' ? translationOf(label, report?.gloss, 'en') : null;
  if (heading === null) return words === label ? label : `${label} ${words}`;
  return words.toLowerCase().includes(heading.toLowerCase()) ? words : `${heading}: ${words}`;
}
