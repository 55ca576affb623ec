// Companies that a report names: the packaged ones, every listed one, and those that the report itself gives with a code.
import type { Directory, DirectoryCompany, NameNeed } from '../listings/directory.ts';
import { readCode, readMarkedCode } from '../listings/code.ts';
import type { Company } from '../model/company.ts';
import { listingKey } from '../listings/key.ts';
import type { Exchange } from '../model/listing.ts';

export interface NamedCompany {
  id: string;
  name: string;
  nameEn: string;
  listing: { code: string; exchange: Exchange } | null;
  /** The company that a business unit belongs to. */
  parentId: string | null;
}

interface Word {
  text: string;
  company: NamedCompany;
  need: NameNeed | null;
}

export interface NameHit {
  start: number;
  end: number;
  company: NamedCompany;
  /** `null`: always the company. Otherwise its surroundings must say so, see `DirectoryCompany.need`. */
  need: NameNeed | null;
  /** End of the code in brackets that follows the name, or `end`. */
  endWithCode: number;
}

export interface NameIndex {
  /** Words by their first two characters, folded, longest first. */
  words: ReadonlyMap<string, readonly Word[]>;
  byListing: ReadonlyMap<string, NamedCompany>;
  byId: ReadonlyMap<string, NamedCompany>;
}

const fold = (text: string): string => text.toLowerCase();
const keyOf = (listing: { code: string; exchange: Exchange }): string => listingKey(listing);

/** Short names are often part of other words, so the text must give a sign that they mean the company. */
const needOf = (text: string, company: DirectoryCompany, isOwnName: boolean): NameNeed | null =>
  company.need ?? (text.length <= 2 && !isOwnName ? 'code' : text.length <= 2 ? 'signal' : null);

/** A listed company's id. Every id of a company outside the packaged ones is made here. */
const idOf = (listing: { code: string; exchange: Exchange }): string => listingKey(listing);

/** "万科A" is written 万科A; the class letter and the status (ST, -U) are no part of the name. */
const withoutClass = (name: string): string => name.replace(/(?:-[UWS]+|[AB])$/, '');

function wordsOfDirectory(one: DirectoryCompany, company: NamedCompany): Word[] {
  const names = [one.zh, ...one.aliases, ...one.former].filter((name) => name !== null);
  const english = one.en !== null && / /.test(one.en) && one.en.length >= 8 ? [one.en] : [];
  return [...names, ...english]
    .map(withoutClass)
    .filter((text) => text.length >= 2)
    .map((text) => ({ text, company, need: needOf(text, one, text === one.zh) }));
}

export function createNameIndex(companies: readonly Company[], directory: Directory): NameIndex {
  const words = new Map<string, Word[]>();
  const byListing = new Map<string, NamedCompany>();
  const byId = new Map<string, NamedCompany>();
  const seen = new Set<string>();
  const add = (word: Word): void => {
    const text = fold(word.text);
    if (seen.has(text)) return;
    seen.add(text);
    const key = text.slice(0, 2);
    const list = words.get(key);
    const entry = { ...word, text };
    if (list) list.push(entry);
    else words.set(key, [entry]);
  };
  for (const one of companies) {
    const listing = one.listings[0] ?? null;
    const company = { id: one.id, name: one.names.zh, nameEn: one.names.en, listing, parentId: one.parentId ?? null };
    byId.set(one.id, company);
    for (const each of one.listings) {
      byListing.set(keyOf(each), company);
      for (const code of each.formerCodes ?? []) byListing.set(keyOf({ code, exchange: each.exchange }), company);
    }
    for (const text of [one.names.zh, one.names.en, ...one.aliases.map((alias) => alias.text)]) {
      if (text.length >= 2) add({ text, company, need: null });
    }
  }
  for (const one of directory.companies) {
    const [listing] = one.listings;
    const known = one.listings
      .map(keyOf)
      .map((key) => byListing.get(key))
      .find((company) => company !== undefined);
    const name = one.zh ?? one.en ?? keyOf(listing);
    const company = known ?? {
      id: idOf(listing),
      name: withoutClass(name),
      nameEn: one.en ?? name,
      listing,
      parentId: null,
    };
    byId.set(company.id, company);
    for (const each of one.listings) if (!byListing.has(keyOf(each))) byListing.set(keyOf(each), company);
    for (const word of wordsOfDirectory(one, company)) add(word);
  }
  for (const list of words.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { words, byListing, byId };
}

const latin = /[a-z0-9]/;
/** Suffixes that a page or report adds to a short name: 寒武纪-U, 小米集团-W, 中芯国际-SW. */
const classSuffix = /^ ?-? ?(?:[UWBS]{1,2}|SW|KW)(?![A-Za-z])|^股份(?=[（(，、。])|^集团(?=[（(，、。])/;

/** A code with its market, or six digits: 300308.SZ, 688556 SH, 0700 HK, GLW.US. */
export function codeOfText(written: string): { code: string; exchange: Exchange; alsoOn?: Exchange[] } | null {
  const text = written
    .trim()
    .replace(/^(?:股票代码|代码|证券代码)[:：]?/, '')
    .replace(/\.SS$/, '.SH')
    .replace(/\.(?:O|N|OQ)$/, '.US')
    .replace(/\.(?:TT|TWO)$/, '.TW')
    .replace(/\.JP$/, '.T')
    .replace(/\.KQ$/, '.KS')
    .replace(/^(\d{6}) ?(S[HZ]|BJ|CH)$/, '$1.$2')
    .replace(/^(\d{1,5}) HK$/, '$1.HK');
  const reading = /^\d{6}$|^0\d{4}$/.test(text) ? readCode(text) : /[A-Z]/.test(text) ? readMarkedCode(text) : null;
  return reading && 'code' in reading ? reading : null;
}

/** Reads "(300308.SZ)", "(00700)", "(688556 SH, 买入)" at `at`. */
export function codeAt(
  plain: string,
  at: number,
): { end: number; listing: { code: string; exchange: Exchange; alsoOn?: Exchange[] } } | null {
  const bracket = /^ ?[([【]([^()[\]【】\n]{2,40})[)\]】]/.exec(plain.slice(at, at + 48));
  if (!bracket) return null;
  for (const part of bracket[1]!.split(/[,，;；/、|]|(?<=[A-Z]{2}) (?=[A-Z\u4e00-\u9fff])/)) {
    const listing = codeOfText(part);
    if (listing) return { end: at + bracket[0].length, listing };
  }
  return null;
}

/** The company of a listing. American codes are looked up on both exchanges. */
export const companyOf = (
  { byListing }: NameIndex,
  { code, exchange, alsoOn = [] }: { code: string; exchange: Exchange; alsoOn?: Exchange[] },
): NamedCompany | undefined =>
  [exchange, ...alsoOn]
    .map((one) => byListing.get(keyOf({ code, exchange: one })))
    .find((company) => company !== undefined);

/** A company that only the report names. */
export const codedCompany = (name: string, listing: { code: string; exchange: Exchange }): NamedCompany => ({
  id: idOf(listing),
  name,
  nameEn: name,
  listing,
  parentId: null,
});

/** All names of a text in reading order, longest first where they overlap. */
export function findNames(plain: string, { words }: NameIndex, from = 0, to = plain.length): NameHit[] {
  const folded = fold(plain);
  const hits: NameHit[] = [];
  for (let at = from; at < to - 1; at++) {
    const list = words.get(folded.slice(at, at + 2));
    if (!list) continue;
    const word = list.find(({ text }) => folded.startsWith(text, at) && isWhole(folded, at, at + text.length));
    if (!word) continue;
    const written = at + word.text.length;
    const end = written + (classSuffix.exec(plain.slice(written, written + 6))?.[0].length ?? 0);
    const code = codeAt(plain, end);
    hits.push({ start: at, end, company: word.company, need: word.need, endWithCode: code?.end ?? end });
    at = end - 1;
  }
  return hits;
}

const isWhole = (folded: string, start: number, end: number): boolean =>
  !(latin.test(folded.charAt(start)) && latin.test(folded.charAt(start - 1))) &&
  !(latin.test(folded.charAt(end - 1)) && latin.test(folded.charAt(end)));

const lead =
  /^.*(?:建议|重点|积极|持续|关注|推荐|看好|首推|包括|如|例如|以及|企业|龙头|公司|厂商|标的|的|为|和|与|及|或|[:：、，,。;；"“”《》]|(?:首次覆盖|维持|给予))/;

/** Companies that the text gives with their code, whether any list knows them or not. */
export function findPairs(plain: string, index: NameIndex): NameHit[] {
  const hits: NameHit[] = [];
  for (const match of plain.matchAll(/[([【](?=[A-Z\d])/g)) {
    const code = codeAt(plain, match.index);
    if (!code) continue;
    const before =
      /[\u4e00-\u9fffA-Za-z\d*·&.\- ]{2,24}$/
        .exec(plain.slice(Math.max(0, match.index - 24), match.index))?.[0]
        .trimStart() ?? '';
    const known = companyOf(index, code.listing);
    const own = before.replace(lead, '').trim();
    const name = known ? ([...namesIn(before, known, index)].at(-1) ?? own) : own;
    if (name.length < 2 || name.length > 20) continue;
    const company = known ?? codedCompany(name, code.listing);
    const end = match.index - (plain.charAt(match.index - 1) === ' ' ? 1 : 0);
    hits.push({ start: end - name.length, end, company, need: null, endWithCode: code.end });
  }
  return hits;
}

function* namesIn(before: string, company: NamedCompany, index: NameIndex): Iterable<string> {
  for (const hit of findNames(before, index)) {
    if (hit.company === company && hit.end === before.length) yield before.slice(hit.start, hit.end);
  }
}

/** A company that no list knows: an id that depends on its name only. */
export function unknownCompany(name: string): NamedCompany {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return { id: `unlisted-${hash.toString(16).padStart(8, '0')}`, name, nameEn: name, listing: null, parentId: null };
}
