// Whether a name that is also an ordinary word means the company here: local words, then the page as a whole.
import type { Mention } from '../model/mention.ts';
import { counterWords, financeWords } from './homonyms.ts';

/** What a page has shown so far. It only grows, so a late proof can paint earlier mentions. */
export interface PageEvidence {
  /** Companies named without doubt (a name that is no word, a code). */
  sure: Set<string>;
  /** Distinct finance words seen in title and text. */
  finance: Set<string>;
}

export const createPageEvidence = (): PageEvidence => ({ sure: new Set(), finance: new Set() });

const reach = 24;

const longFinanceWords = financeWords.filter((word) => word.length > 1);

/** Adds what `text` and the mentions found in it prove. Returns whether anything new was learnt. */
export function gather(page: PageEvidence, text: string, mentions: readonly Mention[]): boolean {
  const before = page.sure.size + page.finance.size;
  for (const mention of mentions) if (!mention.isHomonym) page.sure.add(mention.companyId);
  if (page.finance.size < enoughFinance) {
    const lower = text.toLowerCase();
    for (const word of longFinanceWords) if (lower.includes(word)) page.finance.add(word);
  }
  return page.sure.size + page.finance.size > before;
}

const enoughFinance = 4;

/**
 * Scores each homonym by the words around it and the company's own names and codes beside it.
 * @param folded the text as names are compared in it, so that 蘋果 meets the counter-words of 苹果.
 */
export function scoreLocally(folded: string, mentions: Mention[]): void {
  const sure = new Set(mentions.filter((mention) => !mention.isHomonym).map((mention) => mention.companyId));
  for (const mention of mentions) {
    if (!mention.isHomonym) continue;
    const word = folded.slice(mention.start, mention.end);
    const around = folded.slice(Math.max(0, mention.start - reach), mention.end + reach);
    const against = counterWords[word]?.find((counter) => around.includes(counter));
    if (against) {
      mention.score -= 3;
      mention.reasons.push(`counter-word:${against}`);
    }
    if (sure.has(mention.companyId)) {
      mention.score += 4;
      mention.reasons.push('own-code-or-name');
    } else if (sure.size > 0) {
      mention.score += 2;
      mention.reasons.push('other-companies');
    }
    const beside =
      folded.slice(Math.max(0, mention.start - reach), mention.start) +
      ' ' +
      folded.slice(mention.end, mention.end + reach);
    const support = financeWords.find((finance) => beside.includes(finance));
    if (support) {
      mention.score += 1;
      mention.reasons.push(`finance-word:${support}`);
    }
  }
}

/** Whether the mention stands, given what the page has shown so far. */
export function isSure(mention: Mention, page: PageEvidence): boolean {
  if (!mention.isHomonym) return true;
  const fromPage = page.sure.has(mention.companyId)
    ? 2
    : page.finance.size >= enoughFinance || page.sure.size >= 2
      ? 1
      : 0;
  return mention.score + fromPage >= 2;
}
