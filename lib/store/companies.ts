// Finding companies, and telling each in one row.
import { summarize, type Summary } from '../dossier/summary.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import { findCodes, type CodeGrammar } from '../recognition/codes.ts';
import { createFold, foldWord, squeeze, toHalfWidth } from '../recognition/fold.ts';
import { patterns } from '../recognition/patterns.ts';
import { traditionalPairs } from '../recognition/traditional.ts';
import { widthPairs } from '../recognition/width-pairs.ts';
import type { Database } from './database.ts';

/**
 * Known companies among `companyIds`, in that order. One question for each, all at once: a cursor over many keys waits for
 * an answer at each row, and reports are read only as they are named, for their outlines are long.
 */
export async function listSummaries(db: Database, companyIds: readonly string[]): Promise<Summary[]> {
  const ids = [...companyIds];
  return db.transaction('r', [db.companies, db.reports, db.views, db.figures], async () => {
    const [companies, views, figures] = await Promise.all([
      db.companies.bulkGet(ids),
      Promise.all(ids.map((id) => db.views.where('subject.companyId').equals(id).toArray())),
      Promise.all(ids.map((id) => db.figures.where('subject.companyIds').equals(id).toArray())),
    ]);
    const said = { views: views.flat(), figures: distinct(figures.flat()) };
    const reportIds = [...new Set([...said.views, ...said.figures].map(({ reportId }) => reportId))];
    const reports = (await db.reports.bulkGet(reportIds)).filter((report) => report !== undefined);
    const known = companies.flatMap((company, nth) => company ?? companyOfListing(ids[nth]!) ?? []);
    return summarize(ids, { companies: known, reports, ...said });
  });
}

/** A figure of several companies is found for each. */
const distinct = (figures: Figure[]): Figure[] => [...new Map(figures.map((figure) => [figure.id, figure])).values()];

const fold = createFold(widthPairs + traditionalPairs);

/** As pages write it: 中際旭創, 中际 旭创, ３００３０８. */
const plain = (text: string): string => foldWord(squeeze(text.trim()).text, fold);

const codeGrammar: CodeGrammar = {
  codeGrammar: new RegExp(...patterns.codeGrammar),
  bareCode: new RegExp(...patterns.bareCode),
};

/** Whether the query is one of the company's codes as the card and the sites write it: 300308.SZ, SZ300308, $NVDA. */
function isCodeOf({ listings }: Company, query: string): boolean {
  const [hit] = findCodes(toHalfWidth(query), codeGrammar);
  if (!hit || hit.end - hit.start < query.length) return false;
  return hit.readings.some(({ code, exchange }) =>
    listings.some((one) => one.exchange === exchange && [one.code, ...(one.formerCodes ?? [])].includes(code)),
  );
}

/** 0 is a whole match, then prefix, then infix; null is none. */
function matchRank(company: Company, query: string): number | null {
  const words = [
    company.names.zh,
    company.names.en,
    ...company.aliases.map((alias) => alias.text),
    ...company.listings.flatMap((listing) => [listing.code, ...(listing.formerCodes ?? [])]),
  ].map(plain);
  if (words.includes(query) || isCodeOf(company, query.toUpperCase())) return 0;
  if (words.some((word) => word.startsWith(query))) return 1;
  return words.some((word) => word.includes(query)) ? 2 : null;
}

/** Companies whose name, alias or code holds `query`, best match first; none for an empty query. */
export async function searchCompanies(db: Database, query: string, most: number): Promise<Company[]> {
  const wanted = plain(query);
  if (wanted === '') return [];
  const ranked = (await db.companies.toArray()).flatMap((company) => {
    const rank = matchRank(company, wanted);
    return rank === null ? [] : [{ company, rank }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.company.names.zh.length - b.company.names.zh.length)
    .slice(0, most)
    .map(({ company }) => company);
}
