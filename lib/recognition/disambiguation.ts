// Whether a name that is also an ordinary word means the company, by what the whole page has shown. A mention that stays in
// doubt is not marked.
import type { Mention } from '../model/mention.ts';
import { decisive, distinctHits, lineAround, type ScoringContext } from './local-score.ts';
import type { RecognitionRules } from './rules.ts';

/** What a page has shown so far. It only grows, so a late proof can paint earlier mentions. */
export interface PageSignals {
  /** Companies named without doubt (a name that is no word, a code). */
  sure: Set<string>;
  /** Companies whose doubtful name was proved by the words around it somewhere. */
  likely: Set<string>;
  /** Whether its host writes of finance: as much as four finance words would tell. */
  isOfFinance: boolean;
  /** Distinct finance words seen in title and text. */
  finance: Set<string>;
  /** By doubtful word: distinct words seen that speak for the company, and for the other sense. */
  company: Map<string, Set<string>>;
  against: Map<string, Set<string>>;
  /** By doubtful word: how often it was plainly part of another word or name (Amazon rainforest, Cadence Bank). */
  namesakes: Map<string, number>;
}

export const createPageSignals = (): PageSignals => ({
  sure: new Set(),
  likely: new Set(),
  isOfFinance: false,
  finance: new Set(),
  company: new Map(),
  against: new Map(),
  namesakes: new Map(),
});

/** A doubtful mention stands from this score on. */
const threshold = 1.5;
/** A doubtful mention that the words around it alone prove speaks for its namesakes on the page. */
const provenScore = 4;

const enough = 8;

function addHits(known: Map<string, Set<string>>, word: string, hits: ReadonlySet<string>): number {
  if (hits.size === 0) return 0;
  const words = known.get(word) ?? new Set();
  const before = words.size;
  for (const hit of hits) words.add(hit);
  known.set(word, words);
  return words.size - before;
}

/** Adds the finance words of a folded piece of text. */
export function addFinanceWords(page: PageSignals, folded: string, rules: RecognitionRules): void {
  for (const word of distinctHits(folded, rules.finance)) page.finance.add(word);
}

/** How much of the text that was read for a word is read again, so that no word of its rule is cut in two. */
const overlap = 24;

/**
 * Adds the signals of a text and its mentions. Only lines with a mention count: a page that is read block by block then
 * gives the same result as one that is read whole, and the rest of a page costs nothing.
 *
 * The lines of neighbouring mentions overlap, so each word reads on from where its line before ended.
 * @param text as written.
 * @returns whether anything new was found.
 */
export function addPageSignals(
  page: PageSignals,
  text: string,
  mentions: readonly Mention[],
  { fold, rules }: ScoringContext,
): boolean {
  const before = page.sure.size + page.likely.size + page.finance.size;
  const readTo = new Map<string, number>();
  let added = 0;
  let financeTo = 0;
  for (const mention of mentions) {
    if (!mention.isHomonym) page.sure.add(mention.companyId);
    else if (mention.score >= provenScore) page.likely.add(mention.companyId);
    else if (mention.score <= decisive / 2 && mention.form === 'name') {
      page.namesakes.set(mention.word, (page.namesakes.get(mention.word) ?? 0) + 1);
      added++;
    }
    const { company, near } = rules.ruleFor(mention.word);
    const isFinanceOpen = page.finance.size < enough;
    if (!isFinanceOpen && !company && !near) continue;
    const line = lineAround(text, mention, fold);
    if (isFinanceOpen && line.end > financeTo) {
      addFinanceWords(page, line.folded(financeTo, line.end), rules);
      financeTo = line.end;
    }
    const read = readTo.get(mention.word) ?? 0;
    if (line.end <= read) continue;
    readTo.set(mention.word, line.end);
    const words = line.folded(Math.max(line.start, read - overlap), line.end);
    added += addHits(page.company, mention.word, distinctHits(words, company));
    added += addHits(page.against, mention.word, distinctHits(words, near));
  }
  return added > 0 || page.sure.size + page.likely.size + page.finance.size > before;
}

const hits = (known: Map<string, Set<string>>, { word }: Mention): number => known.get(word)?.size ?? 0;

/** What the whole page says of a doubtful mention. */
function scoreOfPage(mention: Mention, page: PageSignals): number {
  const company = hits(page.company, mention);
  const against = hits(page.against, mention);
  let score = 0;
  if (page.sure.has(mention.companyId)) score += 2.5;
  else if (page.likely.has(mention.companyId)) score += 1.5;
  if (mention.form === 'code') return score;
  const finance = page.finance.size + (page.isOfFinance ? 4 : 0);
  if (finance >= 3) score += finance >= enough ? 1.5 : 1;
  const others = page.sure.size + page.likely.size;
  if (others >= 2) score += others >= 5 ? 1 : 0.5;
  if (company >= 2) score += company >= 4 ? 1.5 : 1;
  if (against >= 2) score -= against >= 7 ? 4.5 : against >= 4 ? 3 : 1.5;
  const namesakes = page.namesakes.get(mention.word) ?? 0;
  // What the words around it say for the company outweighs them; what any such name has does not.
  const support = page.sure.has(mention.companyId) ? 2.5 : mention.score - mention.prior;
  if (support < 1 && namesakes > 0) score -= namesakes > 1 ? 2.5 : 1;
  else if (support < 2.5 && namesakes > 3) score -= 1;
  return score;
}

/** Where the words around it speak against it, the page's general sense weighs little: a name without a prior stays out. */
const mostAgainstContrary = 0.9;

/** Whether the mention stands, given what the page has shown so far. */
export function isConfident(mention: Mention, page: PageSignals): boolean {
  // A tale of 阿里巴巴 is no company's, however plain the name: many words of the other sense, and none of the company.
  if (!mention.isHomonym) {
    return mention.prior === 0 || hits(page.against, mention) < 3 || hits(page.company, mention) > 0;
  }
  const fromPage = scoreOfPage(mention, page);
  const counted = mention.isContrary ? Math.min(fromPage, mostAgainstContrary) : fromPage;
  return mention.score + counted >= threshold;
}
