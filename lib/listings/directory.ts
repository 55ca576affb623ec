// Directory 名录: all listed companies with their names, as a dated table of tab-separated rows. docs/directory.md describes
// the format and where the packaged file comes from.
import { fitsExchange } from './exchanges.ts';
import { listingKey, parseListingKey } from './key.ts';
import type { Exchange } from '../model/listing.ts';

export interface DirectoryListing {
  code: string;
  exchange: Exchange;
}

/**
 * What a name needs before it counts as the company in running text. `signal`: it is a common word too, so the page must
 * speak of the company · `code`: it hardly ever means the company, so its code must stand beside it.
 */
export type NameNeed = 'signal' | 'code';

export interface DirectoryCompany {
  /** The primary listing first. */
  listings: readonly [DirectoryListing, ...DirectoryListing[]];
  /** Codes that the primary listing had before. */
  formerCodes: readonly string[];
  /** Present short name on the exchange; `null` if no trusted one is known. At least one of `zh` and `en` is there. */
  zh: string | null;
  en: string | null;
  former: readonly string[];
  aliases: readonly string[];
  /** Names that resolve an import, but are too ambiguous for running text, even with signals. */
  doubtful: readonly string[];
  need: NameNeed | null;
}

export interface Directory {
  /** The date of the newest list that it was made from, YYYY-MM-DD. */
  asOf: string;
  companies: readonly DirectoryCompany[];
}

export interface DirectoryProblem {
  /** From 1. */
  line: number;
  reason:
    | 'no-header'
    | 'bad-date'
    | 'too-many-rows'
    | 'bad-cell-count'
    | 'bad-code'
    | 'repeated-code'
    | 'no-name'
    | 'short-name'
    | 'damaged-text'
    | 'bad-need';
  /** The cell at fault, shortened; empty if the whole row is. */
  text: string;
}

const format = '#yanjing-directory 1';

/** Twice the number of companies on the exchanges that it covers, with room to grow. */
const mostRows = 50_000;
/** A damaged file has a problem in every row; nobody reads more than the first. */
const mostProblems = 50;

const columns = ['listings', 'zh', 'en', 'former', 'aliases', 'doubtful', 'formerCodes', 'need'] as const;
type Column = (typeof columns)[number];

/** Between values of one cell. No name contains it. */
const separator = '|';

const list = (cell: string): string[] => (cell === '' ? [] : cell.split(separator));

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** One character is never a name, but an English one (V, X) may be: it is matched with its case, by code only. */
const isTooShort = (name: string): boolean => Array.from(name).length < 2;

/** It was decoded with the wrong encoding, or is not a text file. */
const isDamaged = (cell: string): boolean =>
  Array.from(cell).some((character) => character < ' ' || character === '\ufffd');

type Problem = Omit<DirectoryProblem, 'line'>;

function companyOf(cells: Readonly<Record<Column, string>>, used: ReadonlySet<string>): DirectoryCompany | Problem {
  if (Object.values(cells).some(isDamaged)) return { reason: 'damaged-text', text: '' };
  const written = list(cells.listings);
  const listings: DirectoryListing[] = [];
  for (const id of written) {
    const listing = parseListingKey(id);
    if (!listing) return { reason: 'bad-code', text: id };
    if (used.has(listingKey(listing))) return { reason: 'repeated-code', text: id };
    listings.push(listing);
  }
  const [primary, ...others] = listings;
  if (!primary) return { reason: 'bad-code', text: cells.listings };
  const formerCodes = list(cells.formerCodes);
  const badCode = formerCodes.find((code) => !fitsExchange(code, primary.exchange));
  if (badCode !== undefined) return { reason: 'bad-code', text: badCode };
  if (cells.zh === '' && cells.en === '') return { reason: 'no-name', text: '' };
  const [former, aliases, doubtful] = [list(cells.former), list(cells.aliases), list(cells.doubtful)];
  const short = [...(cells.zh === '' ? [] : [cells.zh]), ...former, ...aliases].find(isTooShort);
  if (short !== undefined) return { reason: 'short-name', text: short };
  const { need } = cells;
  if (need !== '' && need !== 'signal' && need !== 'code') return { reason: 'bad-need', text: need };
  return {
    listings: [primary, ...others],
    formerCodes,
    zh: cells.zh || null,
    en: cells.en || null,
    former,
    aliases,
    doubtful,
    need: need || null,
  };
}

const cellsOf = (line: string): Record<Column, string> | null => {
  const values = line.split('\t');
  return values.length === columns.length
    ? (Object.fromEntries(columns.map((name, nth) => [name, values[nth]])) as Record<Column, string>)
    : null;
};

/** Reads one row of a valid directory file. @throws if the row is invalid. */
export function readDirectoryRow(line: string): DirectoryCompany {
  const cells = cellsOf(line);
  const read = cells && companyOf(cells, new Set());
  if (!read || 'reason' in read) throw new Error(`invalid row of the directory: ${line.slice(0, 40)}`);
  return read;
}

/**
 * Reads a directory file whole or not at all.
 * @param text decoded file, with the header "#yanjing-directory 1 YYYY-MM-DD" and a line of column names.
 * @returns the directory, or at most 50 problems in the order of their lines.
 */
export function parseDirectory(text: string): Directory | { problems: DirectoryProblem[] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const [, date = ''] = /^#yanjing-directory 1 (\S+)$/.exec(lines[0] ?? '') ?? [];
  const refuse = (line: number, reason: DirectoryProblem['reason'], cell = ''): { problems: DirectoryProblem[] } => ({
    problems: [{ line, reason, text: cell }],
  });
  if (date === '' || lines[1] !== columns.join('\t')) return refuse(date === '' ? 1 : 2, 'no-header');
  if (!isDay(date)) return refuse(1, 'bad-date', date);
  if (lines.length - 2 > mostRows) return refuse(mostRows + 3, 'too-many-rows');

  const companies: DirectoryCompany[] = [];
  const problems: DirectoryProblem[] = [];
  const used = new Set<string>();
  for (let at = 2; at < lines.length && problems.length < mostProblems; at++) {
    if (lines[at] === '') continue;
    const cells = cellsOf(lines[at]!);
    const read = cells ? companyOf(cells, used) : { reason: 'bad-cell-count' as const, text: '' };
    if ('reason' in read) {
      problems.push({ line: at + 1, reason: read.reason, text: read.text.slice(0, 40) });
      continue;
    }
    for (const listing of read.listings) used.add(listingKey(listing));
    companies.push(read);
  }
  return problems.length > 0 ? { problems } : { asOf: date, companies };
}

/** The inverse of `parseDirectory`. */
export function formatDirectory({ asOf, companies }: Directory): string {
  const rows = companies.map((company) => {
    const cells: Record<Column, string> = {
      listings: company.listings.map(listingKey).join(separator),
      zh: company.zh ?? '',
      en: company.en ?? '',
      former: company.former.join(separator),
      aliases: company.aliases.join(separator),
      doubtful: company.doubtful.join(separator),
      formerCodes: company.formerCodes.join(separator),
      need: company.need ?? '',
    };
    return columns.map((name) => cells[name]).join('\t');
  });
  return [`${format} ${asOf}`, columns.join('\t'), ...rows, ''].join('\n');
}
