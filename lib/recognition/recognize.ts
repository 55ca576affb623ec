// Text in, mentions out. Pure: no DOM; what the page knows comes in as plain context.
import { createMention, type Mention } from '../model/mention.ts';
import { textBefore } from './context.ts';
import { scanWords, type WordHit, type WordScan } from './automaton.ts';
import { findCodeMentions } from './code-mentions.ts';
import { mightContainCode } from './codes.ts';
import { addFinanceWords, addPageSignals, createPageSignals, isConfident, type PageSignals } from './disambiguation.ts';
import { createAddressCheck, needsSeamCheck, seamReach } from './boundaries.ts';
import { characterKind, foldWord, toHalfWidth, type FoldTable } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreLocally } from './local-score.ts';
import type { RecognitionRules } from './rules.ts';
import { segmenterSeams, type SeamCheck } from './seams.ts';
import { originOf, squeeze, type Cut } from './squeeze.ts';

/** A name that the words beside it take apart needs more than the page's naming the company elsewhere. */
const seamPenalty = 3;

interface Span {
  start: number;
  end: number;
}

/** 三大运营商中，联通…: among several that were named, and no 中联通. */
const groupBefore = /[商企家者]$/;
const isGroup = (text: string, { start, end }: Span): boolean =>
  end - start === 3 && text.charAt(start) === '中' && groupBefore.test(textBefore(text, start, 1));

function nameMention(text: string, hit: WordHit, { classSuffix, statusPrefix }: RecognitionRules): Mention {
  const { end, companyId } = hit;
  const isShortened = isGroup(text, hit);
  const start = isShortened ? hit.start + 1 : hit.start;
  const isHomonym = hit.isHomonym || isShortened;
  const suffix = classSuffix.exec(text.slice(end, end + 6))?.[0] ?? '';
  const isSecurity = suffix !== '' || statusPrefix.test(textBefore(text, start, 4));
  const isDoubtful = isHomonym && !isSecurity;
  const reason = isDoubtful ? 'homonym' : 'name';
  return createMention({
    start,
    end: end + suffix.length,
    form: 'name',
    companyId,
    isHomonym: isDoubtful,
    reasons: [reason],
  });
}

/** Makes a two-character name doubtful if ordinary words cross its borders. */
function doubtSeam(text: string, mention: Mention, fold: FoldTable, isSeam: SeamCheck): void {
  if (!needsSeamCheck(text, mention.start, mention.end)) return;
  const from = Math.max(0, mention.start - seamReach);
  const around = foldWord(text.slice(from, mention.end + seamReach), fold);
  if (!isSeam(around, mention.start - from, mention.end - from)) return;
  mention.isHomonym = true;
  mention.score -= seamPenalty;
  mention.reasons.push(`seam -${seamPenalty}`);
}

/** Those of `spans` that none of `others` overlaps; both in reading order. */
function clearOf<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  if (others.length === 0) return spans;
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < others.length && others[next]!.end <= start) next++;
    return next === others.length || others[next]!.start >= end;
  });
}

/** A text as it is recognized, with the words in it. */
interface PlainText extends WordScan {
  /** Squeezed, and half-width where it has full-width digits or letters. */
  plain: string;
  cuts: readonly Cut[];
  hasCodes: boolean;
}

const noCuts: readonly Cut[] = [];

/**
 * Finds the words of a text and learns on the way which kinds of characters it has. Most texts need no further step, and a
 * regex over the text costs about as much as the kernel.
 */
function readPlain(text: string, lexicon: Lexicon): PlainText {
  const scan = scanWords(text, lexicon);
  const { kinds } = scan;
  const { text: squeezed, cuts } =
    (kinds & characterKind.gap) === 0 ? { text, cuts: noCuts } : squeeze(text, lexicon.rules);
  const plain = (kinds & characterKind.wide) === 0 ? squeezed : toHalfWidth(squeezed);
  const hasCodes = (kinds & characterKind.code) !== 0 && mightContainCode.test(plain);
  // The kernel folds full-width characters itself, so only a squeezed text is scanned again.
  return { ...(cuts.length === 0 ? scan : scanWords(plain, lexicon)), plain, cuts, hasCodes };
}

/**
 * Everything in `text` that may mean a company, in reading order and without overlap: sure mentions and homonyms
 * with their local score. Whether a homonym stands is for `isConfident`, with what the whole page has shown.
 */
export function findMentions(text: string, lexicon: Lexicon, isSeam: SeamCheck): Mention[] {
  const { fold, rules } = lexicon;
  const { plain, cuts, hits, hasCodes } = readPlain(text, lexicon);
  if (hits.length === 0 && !hasCodes) return [];
  const isInAddress = createAddressCheck(plain, rules.address);
  const names = hits.filter(({ start, end }) => !isInAddress(start, end)).map((hit) => nameMention(plain, hit, rules));
  const codes = hasCodes ? findCodeMentions(plain, names, lexicon) : [];
  if (names.length + codes.length === 0) return [];
  // In the same place AMD.US is only ever the code; a bare AMD is read as the name, the surer reading of the two.
  const explicit = codes.filter((code) => code.isExplicit);
  const standing = clearOf(names, explicit);
  const bare = clearOf(
    codes.filter((code) => !code.isExplicit),
    standing,
  );
  for (const mention of standing) doubtSeam(plain, mention, fold, isSeam);
  const mentions: Mention[] = [...standing, ...explicit, ...bare];
  if (codes.length > 0) mentions.sort((a, b) => a.start - b.start);
  for (const mention of mentions) mention.word = foldWord(plain.slice(mention.start, mention.end), fold);
  if (mentions.some((mention) => mention.isHomonym)) scoreLocally(plain, mentions, lexicon);
  if (cuts.length > 0) {
    for (const mention of mentions) {
      mention.end = originOf(mention.end - 1, cuts) + 1;
      mention.start = originOf(mention.start, cuts);
    }
  }
  return mentions;
}

/** What a page says of itself before its text is read. */
export interface PageMetadata {
  title?: string | undefined;
  /** Where the page is from: a finance site is evidence, and the user may have muted a word there. */
  host?: string | undefined;
}

/** Returns a page's initial evidence: the signals of its host and its title. */
export function initialSignals(
  { title = '', host = '' }: PageMetadata,
  lexicon: Lexicon,
  isSeam: SeamCheck,
): PageSignals {
  const page = createPageSignals();
  page.isOfFinance = lexicon.rules.financeHost.test(host);
  addFinanceWords(page, foldWord(title, lexicon.fold), lexicon.rules);
  const mentions = findMentions(title, lexicon, isSeam);
  addPageSignals(page, title, mentions, lexicon);
  // A title is short: what stands in it by itself is what the page is about.
  for (const { score, companyId } of mentions) if (score >= 2) page.likely.add(companyId);
  return page;
}

/** Recognizes a whole text as its own page, for command-line tools and tests. Known companies only. */
export function recognize(text: string, lexicon: Lexicon, context: PageMetadata = {}): Mention[] {
  const page = initialSignals(context, lexicon, segmenterSeams);
  const mentions = findMentions(text, lexicon, segmenterSeams);
  addPageSignals(page, text, mentions, lexicon);
  return mentions.filter(
    (mention) => mention.isKnown && isConfident(mention, page) && !lexicon.isMuted(mention.word, context.host ?? ''),
  );
}
