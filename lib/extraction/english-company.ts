// The one company that a foreign house's report is about: each house prints its code in a place of its own.
import { codeOfText } from './names.ts';
import { englishRatingPattern } from './rating-words.ts';
import type { Line } from './sections.ts';
import type { Exchange } from '../model/listing.ts';

export interface EnglishCompany {
  name: string;
  code: string;
  listing: { code: string; exchange: Exchange; alsoOn?: Exchange[] } | null;
}

const ric = '[A-Z\\d]{1,6}[a-z]?\\.[A-Z]{1,3}';
const bloomberg = '[A-Z\\d]{1,6} [A-Z]{2}';

/** In the order in which they are tried. A pattern that gives two codes gives no company. */
const patterns: readonly RegExp[] = [
  new RegExp(`^(?<code>${ric}|[A-Z]{1,5})[\\t ]12m Price Target`),
  new RegExp(`^(?<name>[^()]{2,50}) \\((?<code>${ric}), ?${bloomberg}\\)`),
  new RegExp(`^(?<name>[A-Z][^()\\t]{1,50}?) (?<code>${ric}) ${bloomberg}$`),
  new RegExp(`\\bRIC: ?(?<code>${ric}),? ?BBG?:`),
  new RegExp(`^Reuters[\\t ](?<code>${ric})$`),
  // 700 HK⇥Neutral
  new RegExp(`^(?<code>${bloomberg})\\t${englishRatingPattern}$`),
  new RegExp(`^Bloomberg ?/ ?Reuters[\\t ]${bloomberg} ?/ ?(?<code>${ric})`),
  new RegExp(`[\\t ]RIC[\\t ](?<code>${ric})$`),
  /^(?<code>0*(?<base>[A-Z\d]{1,6})(?:\.[A-Z]{1,3})?), \k<base> [A-Z]{2}$/,
  new RegExp(`^(?<code>${ric}|[A-Z]{1,5}|[A-Z\\d]{2,6}\\.[A-Z]{2}) Close Price \\([A-Z]{3}\\)`),
  new RegExp(`^Equity Snap: ?(?<name>[^()]{2,40}) \\((?<code>${bloomberg})\\)`),
];
const headLines = 140;

const named = /^(?<name>[A-Z][^()\t]{1,50}?) \((?<code>[A-Z\d]{1,6}[a-z]?[. ][A-Z]{1,3})[),]/;

export function findEnglishCompany(lines: readonly Line[]): EnglishCompany | null {
  const head = lines
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .slice(0, headLines);
  if (!head.slice(0, 60).some((text) => /[A-Za-z]{4} [A-Za-z]{3,} [a-z]{2}/.test(text))) return null;
  const reuters = head.findIndex((text) => text.startsWith('Reuters\tBloomberg'));
  const deutsche = reuters < 0 ? null : new RegExp(`^(${ric})\\t`).exec(head[reuters + 1] ?? '');
  // The title names the company of a short note: Estun (002747.SZ).
  const titled = head
    .slice(0, 24)
    .flatMap((text) => new RegExp(`^(?:[^()]{2,40} )?\\((${ric}|${bloomberg})\\)$`).exec(text)?.[1] ?? []);
  const codes = deutsche
    ? [deutsche[1]!]
    : (patterns
        .map((pattern) => [...new Set(head.flatMap((text) => pattern.exec(text)?.groups?.['code'] ?? []))])
        .find((found) => found.length > 0) ?? [...new Set(titled)]);
  const [code] = codes;
  if (code === undefined || codes.length > 1) return null;
  const isSame = (other: string | undefined): boolean =>
    other !== undefined && (other === code || other.startsWith(`${code}.`));
  const name = head.map((text) => named.exec(text)?.groups).find((groups) => isSame(groups?.['code']))?.['name'];
  return {
    name:
      name ?? head.map((text) => patterns[1]!.exec(text)?.groups?.['name']).find((one) => one !== undefined) ?? code,
    code,
    listing: codeOfText(/[. ]/.test(code) ? code : `${code}.US`),
  };
}
