// Search over the parts of the options page and the single settings in them.
import { matchWord } from '../../lib/search/match.ts';
import { createWord, plainQuery, type Word } from '../../lib/search/word.ts';
import { fields, type FieldKey } from '../../lib/settings/fields.ts';
import { textsUnder, type PartId } from '../ui/texts.ts';
import { readings } from './pinyin.ts';

/** Texts that a part is found by, besides its title. */
export interface PartSearchTexts {
  id: PartId;
  /** Paths of the messages that the part shows. They are searched in both languages. */
  reads: readonly string[];
  /** Hidden synonyms, separated by spaces. */
  keywords: string;
}

/** What a result leads to: a part, or one setting in it. */
export interface SettingsTarget {
  part: PartId;
  field: FieldKey | null;
}

type Findable = SettingsTarget & { title: readonly Word[]; body: readonly Word[] };

export type SettingsIndex = readonly Findable[];

export interface SettingsMatch {
  /** Best first: matches of the title before matches of other texts. */
  results: readonly SettingsTarget[];
  /** Texts to highlight: the typed terms, and the Chinese text that a pinyin term matched. */
  highlights: readonly string[];
}

/**
 * Words of a text, separately: a search word ignores whitespace, so "theme" would be found in "the menu" otherwise.
 * Pinyin is known for whole titles only; they contain no whitespace.
 */
const wordsOf = (field: 'name' | 'alias', text: string): Word[] =>
  text
    .split(/\s+/)
    .filter((piece) => piece !== '')
    .map((piece) => createWord(field, piece, readings[piece]));

const titleWords = (path: string): Word[] => textsUnder(path).flatMap((text) => wordsOf('name', text));

const bodyWords = (paths: readonly string[], keywords: string): Word[] =>
  [...paths.flatMap(textsUnder), keywords].flatMap((text) => wordsOf('alias', text));

export const createSettingsIndex = (parts: readonly PartSearchTexts[]): SettingsIndex =>
  parts.flatMap(({ id, reads, keywords }): Findable[] => [
    { part: id, field: null, title: titleWords(`options.parts.${id}`), body: bodyWords(reads, keywords) },
    ...fields
      .filter((field) => field.part === id)
      .map(({ key, keywords: synonyms }) => ({
        part: id,
        field: key,
        title: titleWords(`setting.${key}.label`),
        body: bodyWords([`setting.${key}`], synonyms),
      })),
  ]);

/** Whether every term occurs in some word, in any order. */
const matches = (words: readonly Word[], terms: readonly string[]): boolean =>
  terms.every((term) => words.some((word) => matchWord(word, term) !== null));

function matchedTexts(words: readonly Word[], terms: readonly string[]): string[] {
  return words.flatMap((word) =>
    terms.flatMap((term) => (matchWord(word, term)?.spans ?? []).map(([start, end]) => word.text.slice(start, end))),
  );
}

/** null if the query is empty. */
export function searchSettings(index: SettingsIndex, query: string): SettingsMatch | null {
  const typed = query.split(/\s+/).filter((term) => plainQuery(term) !== '');
  const terms = typed.map(plainQuery);
  if (terms.length === 0) return null;
  const byTitle = index.filter(({ title }) => matches(title, terms));
  const byText = index.filter(({ title, body }) => !matches(title, terms) && matches([...title, ...body], terms));
  const found = [...byTitle, ...byText];
  const highlights = found.length === 0 ? [] : [...typed, ...found.flatMap(({ title }) => matchedTexts(title, terms))];
  return { results: found.map(({ part, field }) => ({ part, field })), highlights: [...new Set(highlights)] };
}
