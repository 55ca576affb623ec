// The English names of listed companies, as the press shortens them: Bojay for Zhuhai Bojay Electronics Co., Ltd.
import type { DirectoryCompany } from '../../listings/directory.ts';
import { latinWordsOf, mostLatinWords } from './latin-scan.ts';
import { legalWords, ordinaryWords, places } from './latin-words.ts';

export interface LatinName {
  companyId: string;
  /** The whole name, without places at its beginning and forms of companies, in lower case. */
  full: readonly string[];
  /** The places at its beginning. */
  places: readonly string[];
  /** How many of its words a text must have, at least, before the name is distinctive. */
  distinctive: number;
  /** Whether its first words alone are enough, if they are at least two: not Charles River. */
  isSureShort: boolean;
  /** Whether it counts without a signal where only its first word is written. */
  isSureAlone: boolean;
}

/** Companies by the shortest form of their English name that no other company shares. */
export type LatinNames = ReadonlyMap<string, LatinName>;

/** A word of at least as many companies' names says nothing about one of them. */
const genericFrom = 6;
/** A single word of fewer letters may be a surname or an abbreviation. */
const longWord = 7;
const longAbbreviation = 4;

/** How the exchange of Hong Kong shortens words. */
const shortened = new Map(
  'semi semiconductor|tech technology|pharm pharmaceutical|pharma pharmaceutical|ins insurance|sec securities|fin financial|comm communications|elec electronics|dev development|inv investment|ind industries|res resources|eng engineering|auto automobile|med medical|edu education|ent entertainment'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

interface Candidate {
  company: DirectoryCompany;
  words: readonly string[];
  places: readonly string[];
  isAlias: boolean;
}

function withoutForms(name: string): string[] {
  // "(Beijing)", "Inc.of Zhuhai" and what follows a comma come after the name.
  const words = latinWordsOf(name.replace(/(?:,| ?\(|\bInc\b).*$/i, ''));
  while (words.length > 1 && legalWords.has(words.at(-1)!)) words.pop();
  return words;
}

function withoutPlaces(words: readonly string[], isGeneric: (word: string) => boolean): readonly string[] {
  let rest = words;
  while (rest.length > 1 && places.has(rest[0]!) && rest.slice(1).some((word) => !isGeneric(word)))
    rest = rest.slice(1);
  return rest;
}

interface Candidates {
  all: readonly Candidate[];
  isGeneric: (word: string) => boolean;
}

function candidatesOf(companies: readonly DirectoryCompany[]): Candidates {
  const counts = new Map<string, number>();
  const named = companies.flatMap((company): Candidate[] => {
    const aliases = company.aliases.filter((name) => /^[A-Z][A-Za-z0-9&.' -]+$/.test(name));
    const names = [
      ...(company.en === null ? [] : [{ name: company.en, isAlias: false }]),
      ...aliases.map((name) => ({ name, isAlias: true })),
    ];
    const isOfHongKong = company.listings[0].exchange === 'HKEX';
    return names.map(({ name, isAlias }) => {
      const words = withoutForms(name);
      return {
        company,
        words: isOfHongKong ? words.map((one) => shortened.get(one) ?? one) : words,
        places: [],
        isAlias,
      };
    });
  });
  for (const { words } of named) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isGeneric = (word: string): boolean => (counts.get(word) ?? 0) >= genericFrom || places.has(word);
  const all = named.flatMap(({ words, ...one }) => {
    const rest = withoutPlaces(words, isGeneric);
    if (rest.length === 0 || (rest.length === 1 && isGeneric(rest[0]!))) return [];
    return [{ ...one, words: rest, places: words.slice(0, words.length - rest.length) }];
  });
  return { all, isGeneric };
}

/** Abroad, an abbreviation of two or three letters is a code, which is found anyway, or says nothing. */
const leastLetters = (company: DirectoryCompany): number => (marketOf(company) === 'SSE' ? 2 : 4);

/** Shenzhen and Shanghai are one market. */
const marketOf = ({ listings: [{ exchange }] }: DirectoryCompany): string => exchange.replace(/^SZSE|^BSE/, 'SSE');

const prefix = (words: readonly string[], length: number): string => words.slice(0, length).join(' ');

/**
 * @param idOf the id of a company.
 * @param isPackaged whether the packaged lexicon has the company: it knows its names.
 */
export function createLatinNames(
  companies: readonly DirectoryCompany[],
  idOf: (company: DirectoryCompany) => string,
  isPackaged: (company: DirectoryCompany) => boolean,
): LatinNames {
  const { all: candidates, isGeneric } = candidatesOf(companies);
  const owners = new Map<string, Set<DirectoryCompany>>();
  const wholes = new Map<string, Set<DirectoryCompany>>();
  for (const { company, words } of candidates) {
    const whole = words.join(' ');
    wholes.set(whole, (wholes.get(whole) ?? new Set()).add(company));
    for (let length = 1; length <= Math.min(words.length, mostLatinWords); length++) {
      const key = prefix(words, length);
      owners.set(key, (owners.get(key) ?? new Set()).add(company));
    }
  }
  const names = new Map<string, LatinName>();
  for (const { company, words, places, isAlias } of candidates) {
    if (isPackaged(company)) continue;
    const most = Math.min(words.length, mostLatinWords);
    for (let length = 1; length <= most; length++) {
      const key = prefix(words, length);
      // Vanke has its name although Vanke Overseas begins with it, and its shares in Hong Kong are listed apart.
      const [first, ...others] = (length === words.length && wholes.get(key)) || [];
      const isWhole = first === company && others.every((other) => marketOf(other) !== marketOf(company));
      const isOwn = owners.get(key)!.size === 1 || isWhole;
      if (!isOwn || key.length < leastLetters(company) || ordinaryWords.has(key)) continue;
      const isLong = key.length >= (isAlias ? longAbbreviation : longWord);
      const isAmerican = /^(?:NASDAQ|NYSE)$/.test(company.listings[0].exchange);
      const isSureAlone = company.need === null && isLong && (isAlias || isAmerican) && length === words.length;
      // A name of generic words, such as CITIC Securities, never is.
      const distinctive = words.findIndex((word) => !isGeneric(word)) + 1 || Infinity;
      const companyId = idOf(company);
      const known = names.get(key);
      // Its alias GigaDevice is also the beginning of GigaDevice Semiconductor.
      if (known) known.isSureAlone ||= isSureAlone && known.companyId === companyId;
      else names.set(key, { companyId, full: words, places, distinctive, isSureShort: !isAmerican, isSureAlone });
      break;
    }
  }
  return names;
}
