// Search over the parts of the options page and the single settings in them.
import { matchWord } from '../../lib/search/match.ts';
import { createWord, plainQuery, type Word } from '../../lib/search/word.ts';
import { fields, type FieldKey } from '../../lib/settings/fields.ts';
import { textsUnder } from '../ui/texts.ts';
import { readings } from './pinyin.ts';

/** Texts that a part is found by, besides its title. */
export interface PartSearchTexts {
  id: string;
  /** Paths of the messages that the part shows. They are searched in both languages. */
  reads: readonly string[];
  /** Hidden synonyms, separated by spaces. */
  keywords: string;
}

interface Findable {
  title: readonly Word[];
  body: readonly Word[];
}

export interface SettingsIndex {
  parts: readonly (Findable & { id: string })[];
  rows: readonly (Findable & { key: FieldKey; part: string })[];
}

export interface SettingsMatch {
  parts: ReadonlySet<string>;
  /** Settings to show. */
  keys: ReadonlySet<FieldKey>;
  /** Texts to highlight: the typed terms, and the Chinese text that a pinyin term matched. */
  highlights: readonly string[];
}

const titleWords = (path: string): Word[] => textsUnder(path).map((text) => createWord('name', text, readings[text]));

const bodyWords = (paths: readonly string[], keywords: string): Word[] => [
  ...paths.flatMap(textsUnder).map((text) => createWord('alias', text)),
  ...keywords.split(' ').map((word) => createWord('alias', word)),
];

export const createSettingsIndex = (parts: readonly PartSearchTexts[]): SettingsIndex => ({
  parts: parts.map(({ id, reads, keywords }) => ({
    id,
    title: titleWords(`options.parts.${id}`),
    body: bodyWords(reads, keywords),
  })),
  rows: fields.map(({ key, part, keywords }) => ({
    key,
    part,
    title: titleWords(`setting.${key}.label`),
    body: bodyWords([`setting.${key}`], keywords),
  })),
});

/** Whether every term occurs in some text, in any order. */
const matches = ({ title, body }: Findable, terms: readonly string[]): boolean =>
  terms.every((term) => [...title, ...body].some((word) => matchWord(word, term) !== null));

function matchedTexts(words: readonly Word[], terms: readonly string[]): string[] {
  return words.flatMap((word) =>
    terms.flatMap((term) => (matchWord(word, term)?.spans ?? []).map(([start, end]) => word.text.slice(start, end))),
  );
}

/** null if the query is empty; then all parts are shown. */
export function searchSettings(index: SettingsIndex, query: string): SettingsMatch | null {
  const typed = query.split(/\s+/).filter((term) => plainQuery(term) !== '');
  const terms = typed.map(plainQuery);
  if (terms.length === 0) return null;
  const whole = index.parts.filter((part) => matches(part, terms));
  const wholeIds = new Set(whole.map(({ id }) => id));
  const rows = index.rows.filter((row) => matches(row, terms));
  // A part that matches as a whole shows all its settings, other parts only the matching ones.
  const keys = index.rows.filter((row) => rows.includes(row) || wholeIds.has(row.part)).map(({ key }) => key);
  const parts = new Set([...wholeIds, ...rows.map(({ part }) => part)]);
  const highlights = [...typed, ...[...whole, ...rows].flatMap(({ title }) => matchedTexts(title, terms))];
  return { parts, keys: new Set(keys), highlights: parts.size === 0 ? [] : [...new Set(highlights)] };
}
