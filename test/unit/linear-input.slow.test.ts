// Every text that a page, a file, the clipboard or the account brings in must be read in linear time, as recognition is
// (recognition/linear.slow.test.ts): their authors control the text, and the user's tab or the worker reads it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../lib/dossier/sentence.ts';
import { readListings } from '../../lib/search/codes.ts';
import { createSearchIndex, search } from '../../lib/search/search.ts';
import { compileLinkTemplate, compileSitePattern } from '../../lib/sites/custom.ts';
import { listingOfPage } from '../../lib/sites/page-listing.ts';
import { fillTemplate } from '../../lib/sites/template.ts';
import { pastedForms } from '../../lib/store/sources.ts';
import { readLines } from '../../lib/sync/lines.ts';
import { readWatchlist, readWatchlistText } from '../../lib/watchlists/read.ts';
import { seeds } from '../../seeds/index.ts';
import { growthExponent } from '../support/growth.ts';

const index = createSearchIndex(seeds.companies);
const own = compileSitePattern('https://quotes.example/{300308}/a?c={300308}');
const custom = own.ok ? [{ id: 'own', pattern: own.value }] : [];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function readPage(address: string, title = ''): void {
  if (URL.canParse(address)) listingOfPage({ address: new URL(address), title, headings: [title] }, custom);
}

/** Each reads a text of any content. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'the path of a quote page': (text) => readPage(`https://quote.eastmoney.com/${text}`),
  'the query of a quote page': (text) => readPage(`https://finance.sina.com.cn/a?${text}`),
  'the fragment of a quote page': (text) => readPage(`https://xueqiu.com/S/#${text}`),
  'the address of a custom site': (text) => readPage(`https://quotes.example/${text}?c=${text}`),
  'title and headings': (text) => readPage('https://xueqiu.com/S/1', text),
  'the pattern of a custom site': (text) => compileSitePattern(`https://a.example/${text}`),
  'the template of a custom link': (text) => compileLinkTemplate(`https://a.example/${text}`),
  'a template that is filled': (text) => fillTemplate(text, () => 'x'),
  'a watchlist file': (text) => readWatchlist('a.txt', bytesOf(text)),
  'an INI file': (text) => readWatchlist('a.ini', bytesOf(`[a]\n${text}`)),
  'a table with commas': (text) => readWatchlistText(`代码,名称\n${text}`),
  'a table with tabs': (text) => readWatchlistText(`代码\t名称\n${text}`),
  'our own CSV': (text) => readWatchlistText(`\ufeff代码,交易所,名称\n${text}`),
  'a JSON file': (text) => readWatchlistText(JSON.stringify([{ code: text, name: text }])),
  'a search': (text) => search(index, text, 20),
  'a typed code': readListings,
  'the lines of a synced item': readLines,
  'the text of a document': pastedForms,
  'the sentence around a place in a document': (text) =>
    sentenceAround(text, { start: text.length >> 1, end: (text.length >> 1) + 4 }),
};

const pieces =
  '中际旭创 英 NVIDIA a Z 7 300308 sh .SZ 1. ( ） [ 【 { } " "" \' , ; ： = . / - % %41 & ? # $ * \\ | {code} /** w{t}a{t}1 Equity 、 •'
    .split(' ')
    .map((piece) => piece.replaceAll('{t}', '\t'))
    .concat([' ', '\t', '\n', '\r\n', '\u3000', '\u200b', '\u0301', '\u0000', '😀']);

const wanted = 1.3;
/** A reader that takes less for 50,000 characters is fast enough. Screening saves most of the time of this test. */
const negligibleMs = 10;

function growthOf(read: (text: string) => unknown, textOf: (size: number) => string): number {
  const text = textOf(50_000);
  const before = process.threadCpuUsage();
  read(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 < negligibleMs ? 0 : growthExponent((size) => read(textOf(size)), wanted);
}

const repeat = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

describe('linear time for', () => {
  it.each(Object.entries(readers))('%s', { timeout: 120_000 }, (_, read) => {
    // One piece again and again; the same before something else, which makes a pattern that ends in $ try again.
    for (const piece of pieces) {
      const shown = JSON.stringify(piece);
      expect([shown, growthOf(read, (size) => repeat(piece, size)) < wanted]).toEqual([shown, true]);
      expect([`${shown}…`, growthOf(read, (size) => `中${repeat(piece, size)}x中`) < wanted]).toEqual([
        `${shown}…`,
        true,
      ]);
    }
    const unit = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((made) => made.join(''));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 2 }), (units) => {
        const textOf = (size: number): string => units.map((one) => repeat(one, size / units.length)).join('');
        expect(growthOf(read, textOf)).toBeLessThan(wanted);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
