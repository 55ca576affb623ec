// Page-level disambiguation: decides whether an ambiguous name means the company, from signals of the whole page. A mention
// that stays ambiguous is not marked.
import type { Mention } from '../model/mention.ts';
import { decisive, distinctHits, lineAround, type ScoringContext } from './local-score.ts';
import type { RecognitionRules } from './rules.ts';

/** Signals that were collected from a page so far. They only grow, so a late signal can confirm earlier mentions. */
export interface PageSignals {
  /** Companies with an unambiguous mention (an unambiguous name, or a code). */
  sure: Set<string>;
  /** Companies with an ambiguous mention that its own context confirmed. */
  likely: Set<string>;
  /** Codes, folded, that the page wrote beside their company or market. Further on, the bare code is enough. */
  codes: Set<string>;
  /** Whether the host is a finance site; counts as much as four finance words. */
  isOfFinance: boolean;
  /** Distinct finance words in title and text. */
  finance: Set<string>;
  /** By ambiguous word: distinct words near it that indicate the company (`company`) or the other sense (`against`). */
  company: Map<string, Set<string>>;
  against: Map<string, Set<string>>;
  /** How often each ambiguous word was clearly part of another word or name (Amazon rainforest, Cadence Bank). */
  namesakes: Map<string, number>;
}

export const createPageSignals = (): PageSignals => ({
  sure: new Set(),
  likely: new Set(),
  codes: new Set(),
  isOfFinance: false,
  finance: new Set(),
  company: new Map(),
  against: new Map(),
  namesakes: new Map(),
});

/** The minimum score of an ambiguous mention that is marked. */
const threshold = 1.5;
/** From this score on, the context of an ambiguous mention also supports the other mentions of its company on the page. */
const confirmingScore = 4;

/** More finance words than this do not change the score. */
const enoughFinanceWords = 8;

function addHits(known: Map<string, Set<string>>, word: string, hits: ReadonlySet<string>): number {
  if (hits.size === 0) return 0;
  const words = known.get(word) ?? new Set();
  const before = words.size;
  for (const hit of hits) words.add(hit);
  known.set(word, words);
  return words.size - before;
}

/** Adds the finance words of a folded text. */
export function addFinanceWords(page: PageSignals, folded: string, rules: RecognitionRules): void {
  for (const word of distinctHits(folded, rules.finance)) page.finance.add(word);
}

/** Code units that are read again when reading resumes, so that no word is cut in two. */
const overlap = 24;

/**
 * Adds the signals of a text and its mentions. Only lines with a mention count: a page that is read block by block then
 * gives the same result as one that is read whole, and the rest of a page costs nothing.
 *
 * The lines of neighboring mentions overlap, so each word resumes where its previous line ended.
 * @param text not folded.
 * @returns whether any signal was new.
 */
export function addPageSignals(
  page: PageSignals,
  text: string,
  mentions: readonly Mention[],
  { fold, rules }: ScoringContext,
): boolean {
  const before = page.sure.size + page.likely.size + page.codes.size + page.finance.size;
  const resumeAt = new Map<string, number>();
  let added = 0;
  let financeTo = 0;
  for (const mention of mentions) {
    if (!mention.isHomonym) {
      page.sure.add(mention.companyId);
      if (mention.form === 'code') page.codes.add(codeIn(mention.word));
    } else if (mention.score >= confirmingScore) page.likely.add(mention.companyId);
    else if (mention.score <= decisive / 2 && mention.form === 'name') {
      page.namesakes.set(mention.word, (page.namesakes.get(mention.word) ?? 0) + 1);
      added++;
    }
    const { company, near } = rules.ruleFor(mention.word);
    const isFinanceOpen = page.finance.size < enoughFinanceWords;
    if (!isFinanceOpen && !company && !near) continue;
    const line = lineAround(text, mention, fold);
    if (isFinanceOpen && line.end > financeTo) {
      addFinanceWords(page, line.folded(financeTo, line.end), rules);
      financeTo = line.end;
    }
    const read = resumeAt.get(mention.word) ?? 0;
    if (line.end <= read) continue;
    resumeAt.set(mention.word, line.end);
    const words = line.folded(Math.max(line.start, read - overlap), line.end);
    added += addHits(page.company, mention.word, distinctHits(words, company));
    added += addHits(page.against, mention.word, distinctHits(words, near));
  }
  return added > 0 || page.sure.size + page.likely.size + page.codes.size + page.finance.size > before;
}

/** Codes that are so ambiguous that the page must have defined them: NuScale (SMR). */
const isDefinedOnly = /^smr$/;

/** The letters of an American code without its market: `$smr`, `nyse:smr`, `smr.us`. Other codes as they are. */
const codeIn = (word: string): string =>
  /^(?:\$|(?:us|nyse|nasdaq)[.:|] ?)?([a-z]{1,5})(?:[.:|-](?:us|n|o|oq|k|nyse|nasdaq))?$/.exec(word)?.[1] ?? word;

const signalCount = (known: Map<string, Set<string>>, { word }: Mention): number => known.get(word)?.size ?? 0;

/** The score that the page's signals give an ambiguous mention, in addition to its context score. */
function pageScore(mention: Mention, page: PageSignals): number {
  const company = signalCount(page.company, mention);
  const against = signalCount(page.against, mention);
  let score = 0;
  if (page.sure.has(mention.companyId)) score += 2.5;
  else if (page.likely.has(mention.companyId)) score += 1.5;
  if (mention.form === 'code') return isDefinedOnly.test(mention.word) && !page.codes.has(mention.word) ? 0 : score;
  const finance = page.finance.size + (page.isOfFinance ? 4 : 0);
  if (finance >= 3) score += finance >= enoughFinanceWords ? 1.5 : 1;
  const others = page.sure.size + page.likely.size;
  if (others >= 2) score += others >= 5 ? 1 : 0.5;
  if (company >= 2) score += company >= 4 ? 1.5 : 1;
  if (against >= 2) score -= against >= 7 ? 4.5 : against >= 4 ? 3 : 1.5;
  const namesakes = page.namesakes.get(mention.word) ?? 0;
  // Positive context of the mention itself outweighs namesakes; the prior alone does not.
  const support = page.sure.has(mention.companyId) ? 2.5 : mention.score - mention.prior;
  if (support < 1 && namesakes > 0) score -= namesakes > 1 ? 2.5 : 1;
  else if (support < 2.5 && namesakes > 3) score -= 1;
  return score;
}

/** Limit of the page score if the context is negative. With it, a name without a prior stays below the threshold. */
const maxPageScoreIfContrary = 0.9;

/** Whether the mention means the company, given the signals collected so far. */
export function isConfident(mention: Mention, page: PageSignals): boolean {
  // The folk tale of 阿里巴巴: a name with a high prior is still rejected if the page has many words of the other sense
  // and none of the company.
  if (!mention.isHomonym) {
    return mention.prior === 0 || signalCount(page.against, mention) < 3 || signalCount(page.company, mention) > 0;
  }
  const pagePoints = pageScore(mention, page);
  const counted = mention.isContrary ? Math.min(pagePoints, maxPageScoreIfContrary) : pagePoints;
  return mention.score + counted >= threshold;
}
