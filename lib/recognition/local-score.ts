// Scores of ambiguous names by the words around them, within their line.
import type { Mention } from '../model/mention.ts';
import { textBefore } from './context.ts';
import { foldWord, type FoldTable } from './fold.ts';
import type { RecognitionRules } from './rules.ts';

/** The parts of the lexicon that scoring needs. */
export interface ScoringContext {
  fold: FoldTable;
  rules: RecognitionRules;
}

/** What stands directly before or after the name and makes another word of it: nothing on the page outweighs that. */
export const decisive = -12;

/** From here on, the prior left aside, the words around a name speak against it: one such word, and sums are not exact. */
const contrary = -1.4;

/** How far evidence reaches to either side, never beyond the line. */
const nearReach = 60;
const lineReach = 160;
const edgeReach = 24;

/** What stands between a name and the same name in another script: 亚马逊 (Amazon). */
const bracketGap = /^[\s（(/]{1,3}$/;

const none: ReadonlySet<string> = new Set();

export function distinctHits(text: string, pattern: RegExp | null): ReadonlySet<string> {
  const found = pattern && text.match(pattern);
  return found ? new Set(found) : none;
}

const isLatinWord = (word: string): boolean => /^[a-z]/.test(word);

interface Scored {
  add: (points: number, reason: string) => void;
}

/** Lower case where the company writes a capital is the plain word; a capital inside a sentence is a name. */
function scoreCase(written: string, before: string, { add }: Scored): void {
  if (written === written.toLowerCase() || /^[a-z]+ |^\S+ [a-z]/.test(written)) add(-2.5, 'lower');
  else if (!/(?:^|[.!?。！？:：\n"“”'>])\s*$/.test(before)) add(0.5, 'capital');
}

/** The longest gap in which the separators of a list are looked for. */
const longestListGap = 18;

/** Adds what the other mentions of the line say. @param first index of the first mention in the line. */
function scoreNeighbours(
  line: Line,
  mention: Mention,
  mentions: readonly Mention[],
  first: number,
  rules: RecognitionRules,
  { add }: Scored,
): void {
  let others = 0;
  let isListed = false;
  for (let at = first; at < mentions.length && mentions[at]!.start <= line.end; at++) {
    const other = mentions[at]!;
    if (other === mention) continue;
    const from = Math.min(mention.end, other.end);
    const to = Math.max(mention.start, other.start);
    // Most neighbours are too far away for their gap to matter.
    const gap = to - from <= longestListGap ? line.folded(from, to) : null;
    if (other.companyId === mention.companyId) {
      // An unambiguous name says less for a name that the words around it speak against.
      if (!other.isHomonym) return add(mention.isContrary ? 1.5 : 3.5, 'own-name');
      // 亚马逊 (Amazon): the same company in two scripts, and neither is known to mean the other thing.
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

/** What is read of a mention's line. */
interface Line {
  start: number;
  end: number;
  /** What stands between two places of the text, or as much of it as is in the line: folded. */
  folded: (from: number, to: number) => string;
}

/** @param text as written: folding reads a line feed as a space. */
export function lineAround(text: string, mention: Mention, fold: FoldTable): Line {
  const from = Math.max(0, mention.start - lineReach);
  const reach = text.slice(from, mention.end + lineReach);
  // In what is in reach, not in the text: one of a megabyte has few lines, or one.
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
 * Scores each homonym by the words around it.
 * @param text as written (half-width); @param mentions by place.
 */
export function scoreLocally(text: string, mentions: Mention[], { fold, rules }: ScoringContext): void {
  // A bare code says nothing by its neighbours: only the page can tell that its company is spoken of.
  const doubtful = mentions.filter((mention) => mention.isHomonym && mention.form === 'name');
  const adderOf = (mention: Mention): Scored => ({
    add(points, reason) {
      mention.score += points;
      mention.reasons.push(`${reason} ${points}`);
    },
  });
  const lines = new Map(doubtful.map((mention) => [mention, lineAround(text, mention, fold)]));
  for (const [mention, line] of lines) scoreWords(text, line, mention, rules, adderOf(mention));
  for (const mention of doubtful) {
    mention.isContrary = mention.score - mention.prior <= contrary;
  }
  for (const mention of doubtful) if (isPlainlyACompany(mention)) mention.isHomonym = false;
  let first = 0;
  for (const [mention, line] of lines) {
    if (!mention.isHomonym || mention.score <= decisive / 2) continue;
    // Lines only move on: to look through all mentions for each would take the square of their number.
    while (mentions[first]!.end < line.start) first++;
    scoreNeighbours(line, mention, mentions, first, rules, adderOf(mention));
  }
}

/** A name that is hardly ever anything else, with nothing against it. */
const plainPrior = 2;
const isPlainlyACompany = ({ prior, score }: Mention): boolean => prior >= plainPrior && score >= prior;

/** 《苹果》: a work or a paper of that name. */
const isTitle = (before: string, after: string): boolean => before.endsWith('《') && after.startsWith('》');

function scoreWords(text: string, line: Line, mention: Mention, rules: RecognitionRules, { add }: Scored): void {
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
  else if (rules.companyHead.test(after)) add(2, 'head');
  if (rules.companyTail.test(before)) add(1, 'tail');
  if (isLatinWord(mention.word)) scoreCase(text.slice(start, end), textBefore(text, start, 4), { add });

  const against = distinctHits(near, rule.near).size;
  if (against > 0) add(-Math.min(against * 1.5, 4.5), 'against');
  // Sure already: what else speaks for the company changes nothing, and these patterns are the longest.
  if (isPlainlyACompany(mention)) return;
  const company = distinctHits(near, rule.company).size;
  if (company > 0) add(Math.min(company * 1.5, 4), 'company');
  const finance = distinctHits(near, rules.finance).size;
  if (finance > 0) add(Math.min(finance * 0.5, 1.5), 'finance');
}
