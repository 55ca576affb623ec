// Whether a name that is also an ordinary word means the company here: the words around it, then the page as a whole.
// A mention that stays in doubt is not marked.
import type { Mention } from '../model/mention.ts';
import type { EvidenceRules } from './rules.ts';

/** What a page has shown so far. It only grows, so a late proof can paint earlier mentions. */
export interface PageEvidence {
  /** Companies named without doubt (a name that is no word, a code). */
  sure: Set<string>;
  /** Companies whose doubtful name was proved by the words around it somewhere. */
  likely: Set<string>;
  /** Distinct finance words seen in title and text. */
  finance: Set<string>;
  /** By doubtful word: distinct words seen that speak for the company, and for the other sense. */
  company: Map<string, Set<string>>;
  against: Map<string, Set<string>>;
}

export const createPageEvidence = (): PageEvidence => ({
  sure: new Set(),
  likely: new Set(),
  finance: new Set(),
  company: new Map(),
  against: new Map(),
});

/** A doubtful mention stands from this score on. */
const threshold = 1.5;
/** A doubtful mention that the words around it alone prove speaks for its namesakes on the page. */
const provenScore = 4;

/** How far evidence reaches to either side, never beyond the line. */
const nearReach = 60;
const lineReach = 160;
const edgeReach = 24;

/** What follows a company's name, and hardly ever a word. */
const companyHead =
  /^(?:\s?(?:公司|集团|股份|控股|官方|ceo|cfo|cto|创始人|总裁|董事长|高管|股价|财报|市值|业绩|营收|发布会|旗下|概念股|股东|首席|总部|工程师|员工|供应链|产业链|宣布|回应|起诉|裁员|收购|涨|跌|大涨|大跌|上涨|下跌|涨超|跌超|涨停|表示|称|携手|联手|拟|签约|斥资|豪掷|加码|砍单|削减|调用量|入股|中标|领涨|领跌|等(?:公司|企业|厂商|巨头|科技|大厂)|推出|发布|披露|计划|预计)|(?:'s|’s)? (?:inc|corp|ceo|cfo|shares|stock|said|says|announced|plans|reported|unveiled|launched|acquired|earnings|revenue|employees|engineers|executives|spokes))/;
const companyTail =
  /(?:公司|巨头|厂商|大厂|龙头|客户|供应商|买入|增持|持有|重仓|加入|入职|就职于|来自|股东|投资|起诉|收购|竞争对手|超过|超越|包括|诸如)$/;

/** What stands between the items of a list of companies. */
const listGap = /^(?:[\s、,，/／;；&+]|与|和|及|以及|跟|或|and|or|vs\.?|对比|\([^()]{1,14}\)|（[^（）]{1,14}）){1,6}$/;

const distinctHits = (text: string, pattern: RegExp | null): Set<string> =>
  new Set(pattern ? (text.match(pattern) ?? []) : []);

const isLatinWord = (word: string): boolean => /^[a-z]/.test(word);

interface Scored {
  add: (points: number, reason: string) => void;
}

/** Lower case where the company writes a capital is the plain word; a capital inside a sentence is a name. */
function scoreCase(written: string, before: string, { add }: Scored): void {
  if (written === written.toLowerCase()) add(-2.5, 'lower-case');
  else if (!/(?:^|[.!?。！？:：\n"“”'>])\s*$/.test(before)) add(1, 'capital');
}

function scoreNeighbours(
  folded: string,
  mention: Mention,
  mentions: readonly Mention[],
  line: Line,
  { add }: Scored,
): void {
  let others = 0;
  let isListed = false;
  for (const other of mentions) {
    if (other === mention || other.end < line.start || other.start > line.end) continue;
    const gap = folded.slice(Math.min(mention.end, other.end), Math.max(mention.start, other.start));
    const isBeside = gap.length <= 18 && listGap.test(gap);
    if (other.companyId === mention.companyId) {
      if (!other.isHomonym) return add(4, 'own-name-or-code');
      continue;
    }
    if (!other.isHomonym) others++;
    if (isBeside && !isListed) {
      isListed = true;
      add(other.isHomonym ? 1 : 2.5, 'list-of-companies');
    }
  }
  if (others > 0) add(others > 2 ? 1.5 : 1, 'other-companies');
}

interface Line {
  start: number;
  end: number;
}

function lineAround(text: string, { start, end }: Mention): Line {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  return {
    start: Math.max(before, start - lineReach),
    end: Math.min(after < 0 ? text.length : after, end + lineReach),
  };
}

const capped = (hits: number, each: number, most: number): number => Math.min(hits * each, most);

/**
 * Scores each homonym by the words around it, and gathers what the text tells of the page.
 * @param text as written (half-width); @param folded the same, folded.
 */
export function scoreLocally(text: string, folded: string, mentions: Mention[], rules: EvidenceRules): void {
  for (const mention of mentions) {
    // A bare code says nothing by its neighbours: only the page can tell that its company is spoken of.
    if (!mention.isHomonym || mention.form === 'code') continue;
    const add = (points: number, reason: string): void => {
      mention.score += points;
      mention.reasons.push(`${reason} ${points > 0 ? '+' : ''}${points}`);
    };
    const word = folded.slice(mention.start, mention.end);
    const rule = rules.ruleFor(word);
    const line = lineAround(folded, mention);
    const before = folded.slice(Math.max(line.start, mention.start - edgeReach), mention.start);
    const after = folded.slice(mention.end, Math.min(line.end, mention.end + edgeReach));
    const near = `${folded.slice(Math.max(line.start, mention.start - nearReach), mention.start)}\n${folded.slice(mention.end, Math.min(line.end, mention.end + nearReach))}`;

    if (rule.prior !== 0) add(rule.prior, 'prior');
    if (rule.before?.test(before)) add(-4, 'word-before');
    if (rule.companyAfter?.test(after)) add(2.5, 'company-after');
    else if (rule.after?.test(after)) add(-4, 'word-after');
    else if (companyHead.test(after)) add(2, 'company-head');
    if (companyTail.test(before)) add(1, 'company-tail');
    if (isLatinWord(word))
      scoreCase(text.slice(mention.start, mention.end), text.slice(Math.max(0, mention.start - 4), mention.start), {
        add,
      });

    const against = distinctHits(near, rule.near).size;
    if (against > 0) add(-capped(against, 1.5, 4.5), 'against-near');
    const company = distinctHits(near, rule.company).size;
    if (company > 0) add(capped(company, 1, 3), 'company-near');
    const finance = distinctHits(near, rules.finance).size;
    if (finance > 0) add(capped(finance, 0.5, 1.5), 'finance-near');
    scoreNeighbours(folded, mention, mentions, line, { add });
  }
}

const enough = 8;

function grow(known: Map<string, Set<string>>, word: string, hits: ReadonlySet<string>): number {
  const words = known.get(word) ?? new Set();
  const before = words.size;
  for (const hit of hits) words.add(hit);
  known.set(word, words);
  return words.size - before;
}

/** Adds what a text and the mentions in it prove. Returns whether anything new was learnt. */
export function gather(
  page: PageEvidence,
  folded: string,
  mentions: readonly Mention[],
  rules: EvidenceRules,
): boolean {
  const before = page.sure.size + page.likely.size + page.finance.size;
  let learnt = 0;
  const asked = new Set<string>();
  for (const mention of mentions) {
    if (!mention.isHomonym) page.sure.add(mention.companyId);
    else {
      if (mention.score >= provenScore) page.likely.add(mention.companyId);
      asked.add(mention.word);
    }
  }
  for (const word of asked) {
    const rule = rules.ruleFor(word);
    learnt += grow(page.company, word, distinctHits(folded, rule.company));
    learnt += grow(page.against, word, distinctHits(folded, rule.near));
  }
  if (page.finance.size < enough) for (const word of distinctHits(folded, rules.finance)) page.finance.add(word);
  return learnt > 0 || page.sure.size + page.likely.size + page.finance.size > before;
}

/** What the whole page says of a doubtful mention. */
function scoreOfPage(mention: Mention, page: PageEvidence): number {
  const company = page.company.get(mention.word)?.size ?? 0;
  const against = page.against.get(mention.word)?.size ?? 0;
  let score = 0;
  if (page.sure.has(mention.companyId)) score += 2.5;
  else if (page.likely.has(mention.companyId)) score += 1.5;
  if (mention.form === 'code') return score;
  if (page.finance.size >= 4) score += page.finance.size >= enough ? 1.5 : 1;
  if (page.sure.size >= 2) score += page.sure.size >= 5 ? 1 : 0.5;
  if (company >= 2) score += company >= 4 ? 1.5 : 1;
  if (against >= 2) score -= against >= 7 ? 4.5 : against >= 4 ? 3 : 1.5;
  return score;
}

/** Whether the mention stands, given what the page has shown so far. */
export const isSure = (mention: Mention, page: PageEvidence): boolean =>
  !mention.isHomonym || mention.score + scoreOfPage(mention, page) >= threshold;
