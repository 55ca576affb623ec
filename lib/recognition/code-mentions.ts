// Finds listing codes in a text: of known companies, with a confidence, and of companies without reports.
import { listingKey } from '../listings/key.ts';
import { isInWebAddress } from './boundaries.ts';
import { createMention, type Mention } from '../model/mention.ts';
import { countOf, textBefore } from './context.ts';
import { findCodes, type CodeHit } from './codes.ts';
import type { Lexicon } from './lexicon.ts';
import type { RecognitionRules } from './rules.ts';

/** Maximum distance, in code units, between a code and the name that confirms it. */
const longestGap = 14;

/** A known code of four capitals (NVDA, AMZN) hardly ever means anything else; shorter ones are often abbreviations. */
const isUnambiguous = /^[A-Z]{4,}$/;
/** Codes that a heading 代码 or the next code confirms: 300308, and 0.300308 with a market number. */
const isOfColumn = /^(?:\d{6}|(?:0|1|116)\.\d+)$/;
/** Bare codes that signals of the page can confirm: 688256, 00700, TSM. */
const isConfirmable = /^(?:\d{6}|0\d{4}|[A-Z]{3})$/;
/** Forms that only a list of codes confirms: a decimal with a market number (0.300308, 116.00700), and two letters. */
const isListedOnly = /^(?:(?:0|1|116)\.\d+|[A-Z]{2})$/;
const isAbbreviation = /^[A-Z]{2,3}$/;
/** Bare codes that a list of codes confirms. */
const isListable = /^(?:\d{6}|0\d{4}|[A-Z]{2,3}|(?:0|1|116)\.\d+)$/;

/** The parts of a lexicon that look-up of codes uses. */
export type CodeLexicon = Pick<Lexicon, 'codes' | 'rules'>;

function ownerOf(hit: CodeHit, lexicon: CodeLexicon): string | undefined {
  for (const { code, exchange } of hit.readings) {
    const owner = lexicon.codes().get(listingKey({ code, exchange }));
    if (owner) return owner;
  }
  return undefined;
}

/** Short numbers count as codes only in brackets after the company's name, or directly before it. */
const isShort = /^(?!0\d{4}$)\d{3,5}$/;
const bracket = /[(（【[﹙〔]/;
/** MarketWatch: SoftBank Group Corp. 9984, */
const formsOnly = /^(?:\s(?:Group|Holdings?|Co|Corp|Inc|Ltd)\.?)*\s$/;

/**
 * Whether a name of the code's company is next to the code, or a word such as 代码 precedes it.
 * @param names in reading order, without overlap.
 */
function hasCue(
  text: string,
  hit: CodeHit,
  companyId: string,
  names: readonly Mention[],
  rules: RecognitionRules,
): boolean {
  if (rules.codeAnnounced.test(textBefore(text, hit.start, 30))) return true;
  // Bisect by position: a page may list thousands of codes and then thousands of names.
  const first = countOf(names, (name) => name.end < hit.start - longestGap);
  for (let at = first; at < names.length && names[at]!.start <= hit.end + longestGap; at++) {
    const name = names[at]!;
    if (name.companyId !== companyId) continue;
    const gap = text.slice(Math.min(name.end, hit.end), Math.max(name.start, hit.start));
    const isBefore = hit.end <= name.start && gap.length <= 1;
    const isListed = formsOnly.test(gap) && /^,?\s[A-Z+\-–−]|^,\s/.test(text.slice(hit.end, hit.end + 3));
    if (isShort.test(text.slice(hit.start, hit.end)) && !isBefore && !isListed && !bracket.test(gap)) continue;
    if (gap.length <= longestGap && rules.codeGap.test(gap)) return true;
  }
  return false;
}

export interface CodeMention extends Mention {
  /** Written with its market: 300308.SZ, $NVDA. Such a code wins over an overlapping name. */
  isExplicit: boolean;
}

const codeMention = (
  { start, end }: Pick<CodeHit, 'start' | 'end'>,
  companyId: string,
  isConfident: boolean,
): Mention =>
  createMention({
    start,
    end,
    form: 'code',
    companyId,
    isHomonym: !isConfident,
    reasons: [isConfident ? 'code' : 'bare-code'],
  });

function unknownMention(
  { start, end, readings, isBare }: CodeHit,
  written: string,
  rules: RecognitionRules,
): CodeMention[] {
  const reading = readings.find(({ exchange }) => !/^NYSE/i.test(written) || exchange === 'NYSE');
  if (isBare || !reading || !rules.unknownForm.test(written)) return [];
  const companyId = listingKey(reading);
  if (!rules.unknownListing.test(companyId)) return [];
  const mention = codeMention({ start, end }, companyId, true);
  return [{ ...mention, isKnown: false, isExplicit: true }];
}

/** The longest gap between two codes of one list, with prices and changes between them. */
const longestListGap = 30;

/**
 * Confirms codes that stand in a list with other known codes, in place: NVDA, AVGO, TSM or 300308、300502. One such code may
 * be a number or an abbreviation of another kind, but hardly two of them side by side.
 */
function confirmLists(text: string, mentions: readonly CodeMention[], rules: RecognitionRules): void {
  const confirms = (one: CodeMention, other: CodeMention | undefined): boolean => {
    if (!other || !one.isKnown || !other.isKnown || one.companyId === other.companyId) return false;
    const gap = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
    // [300308,688256] is an array or a coordinate, but 0.300308,1.688256 are market numbers.
    const isArray = gap.includes(',') && !(hasMarketNumber(one) && hasMarketNumber(other));
    const isSure = !other.isHomonym || (isNumber(one) && isNumber(other) && !isArray);
    return isSure && gap.length <= longestListGap && rules.codeListGap.test(gap);
  };
  const isNumber = (mention: CodeMention): boolean => /\d{5}$/.test(text.slice(mention.start, mention.end));
  const hasMarketNumber = (mention: CodeMention): boolean =>
    text.charAt(mention.end - 7) === '.' || text.charAt(mention.end - 6) === '.';
  const confirm = (mention: CodeMention, neighbor: CodeMention | undefined): void => {
    if (!mention.isHomonym || !isListable.test(text.slice(mention.start, mention.end))) return;
    if (!confirms(mention, neighbor)) return;
    mention.isHomonym = false;
    mention.reasons = ['code-list'];
  };
  // Forward and backward, so that one sure code confirms the codes on both sides of it.
  for (let at = 1; at < mentions.length; at++) confirm(mentions[at]!, mentions[at - 1]);
  for (let at = mentions.length - 2; at >= 0; at--) confirm(mentions[at]!, mentions[at + 1]);
}

/**
 * Returns the code mentions of a text. A bare code without a cue is returned as ambiguous, because the page may name its
 * company elsewhere.
 */
export function findCodeMentions(text: string, names: readonly Mention[], lexicon: CodeLexicon): CodeMention[] {
  const { rules } = lexicon;
  const mentions = findCodes(text, rules).flatMap((hit) => {
    const companyId = ownerOf(hit, lexicon);
    const written = text.slice(hit.start, hit.end);
    if (hit.isBare && isInWebAddress(text, hit.start)) return [];
    if (!companyId) return unknownMention(hit, written, rules);
    const before = textBefore(text, hit.start, 30);
    // 编号 300308, 300308 元: an identifier of another kind, or an amount.
    const isOther = rules.otherNumber.test(before.slice(-14)) || rules.unitAfter.test(text.slice(hit.end, hit.end + 3));
    if (isOther && hit.isBare && /^\d/.test(written)) return [];
    if (hit.isBare && (rules.termBefore.test(before) || rules.termAfter.test(text.slice(hit.start, hit.end + 24))))
      return [];
    const isInColumn = isOfColumn.test(written) && rules.codeColumn.test(textBefore(text, hit.start, 170));
    const isQuoted = isListable.test(written) && rules.quoteAfter.test(text.slice(hit.end, hit.end + 24));
    const hasShares = isAbbreviation.test(written) && rules.sharesAfter.test(text.slice(hit.end, hit.end + 24));
    const isConfident =
      !hit.isBare ||
      hasShares ||
      isUnambiguous.test(written) ||
      isInColumn ||
      isQuoted ||
      hasCue(text, hit, companyId, names, rules);
    if (!isConfident && !isConfirmable.test(written) && !isListedOnly.test(written)) return [];
    return [{ ...codeMention(hit, companyId, isConfident), isExplicit: !hit.isBare }];
  });
  confirmLists(text, mentions, rules);
  return mentions.filter((mention) => !mention.isHomonym || !isListedOnly.test(text.slice(mention.start, mention.end)));
}
