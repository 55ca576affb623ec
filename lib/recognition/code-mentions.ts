// Codes in a text: listings of companies we know, and how sure each is; and listings of companies no report names.
import { createMention, type Mention } from '../model/mention.ts';
import { countOf, textBefore } from './context.ts';
import { findCodes, type CodeHit } from './codes.ts';
import type { Lexicon } from './lexicon.ts';
import type { RecognitionRules } from './rules.ts';

const longestGap = 14;

/** Four capitals that are a known code (NVDA, AMZN) are hardly anything else; fewer are often an abbreviation. */
const isTelling = /^[A-Z]{4,}$/;
const isMainland = /^\d{6}$/;
/** Doubtful by itself, sure on a page that names the company: 688256, 00700, TSM. Shorter ones are much else, and SMR is
 * what NuScale builds. */
const isConfirmable = /^(?:\d{6}|0\d{4}|(?!SMR)[A-Z]{3})$/;

function ownerOf(hit: CodeHit, lexicon: Lexicon): string | undefined {
  for (const { code, exchange } of hit.readings) {
    const owner = lexicon.codes().get(`${code}.${exchange}`);
    if (owner) return owner;
  }
  return undefined;
}

/** Fewer digits are a number like any other, but in brackets behind the company's name, or right before it. */
const isShort = /^(?!0\d{4}$)\d{3,5}$/;
const bracket = /[(（【[]/;

/**
 * Whether the code is next to a name of its company, or after a word that announces a code.
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
  // By position: a page may list thousands of codes and then thousands of names.
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
  /** Written with its market: 300308.SZ, $NVDA. In its place no name is read. */
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

/** A code by itself is kept as doubtful: the page may name its company elsewhere. */
export function findCodeMentions(text: string, names: readonly Mention[], lexicon: Lexicon): CodeMention[] {
  const { rules } = lexicon;
  return findCodes(text, rules).flatMap((hit) => {
    const companyId = ownerOf(hit, lexicon);
    const written = text.slice(hit.start, hit.end);
    if (!companyId) return unknownMention(hit, written, rules);
    // 编号 300308, 300308 元: a number of another kind, or an amount.
    const isOther =
      rules.otherNumber.test(textBefore(text, hit.start, 14)) || rules.unitAfter.test(text.slice(hit.end, hit.end + 3));
    if (isOther && hit.isBare && /^\d/.test(written)) return [];
    const isInColumn = isMainland.test(written) && rules.codeColumn.test(textBefore(text, hit.start, 170));
    const isConfident =
      !hit.isBare || isTelling.test(written) || isInColumn || hasCue(text, hit, companyId, names, rules);
    if (!isConfident && !isConfirmable.test(written)) return [];
    return [{ ...codeMention(hit, companyId, isConfident), isExplicit: !hit.isBare }];
  });
}
