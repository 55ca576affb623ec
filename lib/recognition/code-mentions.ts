// Finds listing codes in a text: of known companies, with a confidence, and of companies without reports.
import { createMention, type Mention } from '../model/mention.ts';
import { countOf, textBefore } from './context.ts';
import { findCodes, type CodeHit } from './codes.ts';
import type { Lexicon } from './lexicon.ts';
import type { RecognitionRules } from './rules.ts';

/** Maximum distance, in code units, between a code and the name that confirms it. */
const longestGap = 14;

/** A known code of four capitals (NVDA, AMZN) hardly ever means anything else; shorter ones are often abbreviations. */
const isUnambiguous = /^[A-Z]{4,}$/;
/** Codes that a heading 代码 confirms: 300308, and 0.300308 with a market number. */
const isOfColumn = /^(?:\d{6}|(?:0|1|116)\.\d+)$/;
/** Bare codes that signals of the page can confirm: 688256, 00700, TSM. Shorter ones are too ambiguous, and SMR usually
 * means a small modular reactor. */
const isConfirmable = /^(?:\d{6}|0\d{4}|(?!SMR)[A-Z]{3})$/;

function ownerOf(hit: CodeHit, lexicon: Lexicon): string | undefined {
  for (const { code, exchange } of hit.readings) {
    const owner = lexicon.codes().get(`${code}.${exchange}`);
    if (owner) return owner;
  }
  return undefined;
}

/** Short numbers count as codes only in brackets after the company's name, or directly before it. */
const isShort = /^(?!0\d{4}$)\d{3,5}$/;
const bracket = /[(（【[]/;

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
    if (isShort.test(text.slice(hit.start, hit.end)) && !isBefore && !bracket.test(gap)) continue;
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
  const companyId = `${reading.code}.${reading.exchange}`;
  if (!rules.unknownListing.test(companyId)) return [];
  const mention = codeMention({ start, end }, companyId.toLowerCase(), true);
  return [{ ...mention, isKnown: false, isExplicit: true }];
}

/**
 * Returns the code mentions of a text. A bare code without a cue is returned as ambiguous, because the page may name its
 * company elsewhere.
 */
export function findCodeMentions(text: string, names: readonly Mention[], lexicon: Lexicon): CodeMention[] {
  const { rules } = lexicon;
  return findCodes(text, rules).flatMap((hit) => {
    const companyId = ownerOf(hit, lexicon);
    const written = text.slice(hit.start, hit.end);
    if (!companyId) return unknownMention(hit, written, rules);
    // 编号 300308, 300308 元: an identifier of another kind, or an amount.
    const isOther =
      rules.otherNumber.test(textBefore(text, hit.start, 14)) || rules.unitAfter.test(text.slice(hit.end, hit.end + 3));
    if (isOther && hit.isBare && /^\d/.test(written)) return [];
    const isInColumn = isOfColumn.test(written) && rules.codeColumn.test(textBefore(text, hit.start, 170));
    const isConfident =
      !hit.isBare || isUnambiguous.test(written) || isInColumn || hasCue(text, hit, companyId, names, rules);
    if (!isConfident && !isConfirmable.test(written)) return [];
    return [{ ...codeMention(hit, companyId, isConfident), isExplicit: !hit.isBare }];
  });
}
