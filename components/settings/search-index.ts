// Which parts of the options page, and which single settings in them, answer what is typed.
import { matchWord } from '../../lib/search/match.ts';
import { createWord, plainQuery, type Word } from '../../lib/search/word.ts';
import { fields, type FieldKey } from '../../lib/settings/fields.ts';
import { textsUnder } from '../ui/texts.ts';
import { readings } from './pinyin.ts';

/** What a part is found by, besides its title. */
export interface PartSearchTexts {
  id: string;
  /** Message paths whose texts it shows: all of them are searched, in both languages. */
  reads: readonly string[];
  /** Other words for it, that nobody sees. */
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
  /** Settings that are shown. */
  keys: ReadonlySet<FieldKey>;
  /** What of the shown texts was meant: as it was typed, and what pinyin stood for. */
  meant: readonly string[];
}

const titleWords = (path: string): Word[] => textsUnder(path).map((text) => createWord('name', text, readings[text]));

const bodyWords = (paths: readonly string[], keywords: string): Word[] => [
  ...paths.flatMap(textsUnder).map((text) => createWord('alias', text)),
  ...keywords.split(' ').map((word) => createWord('alias', word)),
];

/** Made once: the texts stay as they are while the page stands. */
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

/** Each term must be somewhere; they need not stand together. */
const answers = ({ title, body }: Findable, terms: readonly string[]): boolean =>
  terms.every((term) => [...title, ...body].some((word) => matchWord(word, term) !== null));

function meantBy(words: readonly Word[], terms: readonly string[]): string[] {
  return words.flatMap((word) =>
    terms.flatMap((term) => (matchWord(word, term)?.spans ?? []).map(([start, end]) => word.text.slice(start, end))),
  );
}

/** Null where nothing is asked: then all is shown. */
export function searchSettings(index: SettingsIndex, query: string): SettingsMatch | null {
  const written = query.split(/\s+/).filter((term) => plainQuery(term) !== '');
  const terms = written.map(plainQuery);
  if (terms.length === 0) return null;
  const whole = index.parts.filter((part) => answers(part, terms));
  const wholeIds = new Set(whole.map(({ id }) => id));
  const rows = index.rows.filter((row) => answers(row, terms));
  // A part that is meant as a whole shows all its settings; else those that are meant.
  const keys = index.rows.filter((row) => rows.includes(row) || wholeIds.has(row.part)).map(({ key }) => key);
  const parts = new Set([...wholeIds, ...rows.map(({ part }) => part)]);
  const meant = [...written, ...[...whole, ...rows].flatMap(({ title }) => meantBy(title, terms))];
  return { parts, keys: new Set(keys), meant: parts.size === 0 ? [] : [...new Set(meant)] };
}
