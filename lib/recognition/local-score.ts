// Scores ambiguous names by the words around them, within their line.
import type { Mention } from '../model/mention.ts';
import { textBefore } from './context.ts';
import { foldWord, type FoldTable } from './fold.ts';
import type { RecognitionRules } from './rules.ts';

/** The parts of the lexicon that scoring uses. */
export interface ScoringContext {
  fold: FoldTable;
  rules: RecognitionRules;
}

/** Penalty for text directly beside the name that makes it part of another word. No other signal outweighs it. */
export const decisive = -12;

/** At or below this score, without the prior, the context is negative: one negative word is -1.5, plus rounding errors. */
const contraryScore = -1.4;

/** Code units that are examined on either side of a mention, never beyond its line. */
const nearReach = 60;
const lineReach = 160;
const edgeReach = 24;

/** The gap between a name and its code: 中国卫星(600118). */
const codeGap = /^[\s(（[【<「:：,，]{0,3}$/;

/** Whether the company's own code follows the name directly, so that the words before it do not matter. */
function hasOwnCode(text: string, mention: Mention, next: Mention | undefined): boolean {
  if (next?.form !== 'code' || next.companyId !== mention.companyId || next.isHomonym) return false;
  return codeGap.test(text.slice(mention.end, next.start));
}

/** The gap between a name and the same name in another script: 亚马逊 (Amazon). */
const bracketGap = /^[\s（(/]{1,3}$/;

const noHits: ReadonlySet<string> = new Set();

export function distinctHits(text: string, pattern: RegExp | null): ReadonlySet<string> {
  const found = pattern && text.match(pattern);
  return found ? new Set(found) : noHits;
}

const isLatinWord = (word: string): boolean => /^[a-z]/.test(word);

interface ScoreAdder {
  add: (points: number, reason: string) => void;
}

/** A name in lower case is probably the ordinary word; a capital inside a sentence suggests a name. */
function scoreCase(written: string, before: string, { add }: ScoreAdder): void {
  if (written === written.toLowerCase() || /^[a-z]+ |^\S+ [a-z]/.test(written)) add(-2.5, 'lower');
  else if (!/(?:^|[.!?。！？:：\n"“”'>])\s*$/.test(before)) add(0.5, 'capital');
}

/** The longest gap between two mentions that is tested for list separators. */
const longestListGap = 18;

/** Adds signals from the other mentions in the line. @param first index of the first mention in the line. */
function scoreNeighbors(
  line: Line,
  mention: Mention,
  mentions: readonly Mention[],
  first: number,
  rules: RecognitionRules,
  { add }: ScoreAdder,
): void {
  let others = 0;
  let isListed = false;
  for (let at = first; at < mentions.length && mentions[at]!.start <= line.end; at++) {
    const other = mentions[at]!;
    if (other === mention) continue;
    const from = Math.min(mention.end, other.end);
    const to = Math.max(mention.start, other.start);
    // Most neighbors are too far away to be in one list, so their gap is not sliced.
    const gap = to - from <= longestListGap ? line.folded(from, to) : null;
    if (other.companyId === mention.companyId) {
      // An unambiguous name of the company counts less if the context of this mention is negative.
      if (!other.isHomonym) return add(mention.isContrary ? 1.5 : 3.5, 'own-name');
      // 亚马逊 (Amazon): the same company in two scripts, and the context of the other one is positive.
      const isOwnScript = gap !== null && bracketGap.test(gap) && other.word !== mention.word;
      if (isOwnScript && other.score > 0) return add(2, 'own-script');
      continue;
    }
    if (!other.isHomonym) others++;
    if (gap === null || isListed || (other.isHomonym && other.score <= 0) || !rules.listGap.test(gap)) continue;
    isListed = true;
    add(other.isHomonym ? 1.5 : 2.5, 'list');
  }
  if (others > 0) add(others > 2 ? 1.5 : 1, 'peers');
}

/** The part of a mention's line within `lineReach`. */
interface Line {
  start: number;
  end: number;
  /** Folded text between two offsets, clamped to the line. */
  folded: (from: number, to: number) => string;
}

/** @param text not folded, because folding turns a line feed into a space. */
export function lineAround(text: string, mention: Mention, fold: FoldTable): Line {
  const from = Math.max(0, mention.start - lineReach);
  const reach = text.slice(from, mention.end + lineReach);
  // Search the slice, not the whole text: a text of a megabyte may be a single line.
  const start = reach.lastIndexOf('\n', mention.start - from - 1) + 1;
  const after = reach.indexOf('\n', mention.end - from);
  const line = foldWord(reach.slice(start, after < 0 ? reach.length : after), fold);
  const offset = from + start;
  return {
    start: offset,
    end: offset + line.length,
    folded: (one, other) => line.slice(Math.max(0, one - offset), Math.max(0, other - offset)),
  };
}

/**
 * Adds the context score to each ambiguous name, in place.
 * @param text half-width, not folded.
 * @param mentions ordered by position.
 */
export function scoreLocally(text: string, mentions: Mention[], { fold, rules }: ScoringContext): void {
  // Bare codes are skipped: only signals of the whole page can confirm them.
  const doubtful = mentions.filter((mention, at) => {
    if (!mention.isHomonym || mention.form !== 'name') return false;
    if (!hasOwnCode(text, mention, mentions[at + 1])) return true;
    mention.isHomonym = false;
    mention.reasons.push('own-code');
    return false;
  });
  const adderOf = (mention: Mention): ScoreAdder => ({
    add(points, reason) {
      mention.score += points;
      mention.reasons.push(`${reason} ${points}`);
    },
  });
  const lines = new Map(doubtful.map((mention) => [mention, lineAround(text, mention, fold)]));
  for (const [mention, line] of lines) scoreWords(text, line, mention, rules, adderOf(mention));
  for (const mention of doubtful) {
    mention.isContrary = mention.score - mention.prior <= contraryScore;
  }
  for (const mention of doubtful) if (isConfirmedByPrior(mention)) mention.isHomonym = false;
  let first = 0;
  for (const [mention, line] of lines) {
    if (!mention.isHomonym || mention.score <= decisive / 2) continue;
    // Lines are in ascending order, so `first` only advances; a search per mention would be quadratic.
    while (mentions[first]!.end < line.start) first++;
    scoreNeighbors(line, mention, mentions, first, rules, adderOf(mention));
  }
}

/** Names with at least this prior are confirmed without further signals, unless the context lowers the score. */
const confirmingPrior = 2;
const isConfirmedByPrior = ({ prior, score }: Mention): boolean => prior >= confirmingPrior && score >= prior;

/** 《苹果》 is the title of a book, film or newspaper. */
const isTitle = (before: string, after: string): boolean => before.endsWith('《') && after.startsWith('》');

function scoreWords(text: string, line: Line, mention: Mention, rules: RecognitionRules, { add }: ScoreAdder): void {
  const { start, end } = mention;
  const rule = rules.ruleFor(mention.word);
  const [left, right] = [line.folded(start - edgeReach, start), line.folded(end, end + edgeReach)];
  const before = left.replace(rules.openingQuote, '');
  const after = right.replace(rules.closingQuote, '').replace(rules.ownBracket, '');
  const near = `${line.folded(start - nearReach, start)}\n${line.folded(end, end + nearReach)}`;

  mention.prior = rule.prior;
  if (rule.prior !== 0) add(rule.prior, 'prior');
  if (isTitle(left, right)) add(decisive, 'title');
  else if (rule.companyAfter?.test(after)) add(3.5, 'head');
  else if (rule.before?.test(before)) add(decisive, 'word');
  else if (rule.after?.test(after)) add(decisive, 'word');
  else if (rules.forumHead.test(after)) add(3, 'head');
  else if (rules.companyHead.test(after)) add(2, 'head');
  if (rules.forumTail.test(before)) add(2, 'tail');
  else if (rules.companyTail.test(before)) add(1, 'tail');
  if (isLatinWord(mention.word)) scoreCase(text.slice(start, end), textBefore(text, start, 4), { add });

  const against = distinctHits(near, rule.near).size;
  if (against > 0) add(-Math.min(against * 1.5, 4.5), 'against');
  // Already confirmed: more positive signals change nothing, and these patterns are the slowest.
  if (isConfirmedByPrior(mention)) return;
  const company = distinctHits(near, rule.company).size;
  if (company > 0) add(Math.min(company * 1.5, 4), 'company');
  const finance = distinctHits(near, rules.finance).size;
  if (finance > 0) add(Math.min(finance * 0.5, 1.5), 'finance');
}
