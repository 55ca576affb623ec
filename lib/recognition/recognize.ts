// Finds the mentions of companies in a text, and a page's initial disambiguation signals.
import { createMention, type Mention } from '../model/mention.ts';
import { textBefore } from './context.ts';
import { scanWords, type WordHit } from './automaton.ts';
import { findCodeMentions } from './code-mentions.ts';
import { addFinanceWords, addPageSignals, createPageSignals, isConfident, type PageSignals } from './disambiguation.ts';
import { createAddressCheck } from './boundaries.ts';
import { foldWord } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { createContextCheck } from './other-names.ts';
import { scoreLocally } from './local-score.ts';
import { readPlain, restoreOffsets, withoutOverlap } from './plain-text.ts';
import type { RecognitionRules } from './rules.ts';
import { checkSeam } from './seam-penalty.ts';
import { segmenterSeams, type SeamCheck } from './seams.ts';
import { originOf } from './squeeze.ts';

/** In 三大运营商中，联通…, 中 means "among" and does not begin the name 中联通. */
const groupBefore = /[商企家者]$/;
const isGroup = (text: string, { start, end }: WordHit): boolean =>
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

/**
 * Returns every possible mention of a company in `text`, in reading order and without overlap: unambiguous mentions, and
 * ambiguous ones with their local score. `isConfident` decides about the latter with the signals of the whole page.
 */
export function findMentions(text: string, lexicon: Lexicon, isSeam: SeamCheck): Mention[] {
  const { fold, rules } = lexicon;
  const { plain, cuts, hits, hasCodes } = readPlain(text, (one) => scanWords(one, lexicon), rules);
  if (hits.length === 0 && !hasCodes) return [];
  const isInAddress = createAddressCheck(plain, rules.address);
  const isOther = createContextCheck(text, fold, rules);
  const names = hits
    .filter(
      ({ start, end }) => !isInAddress(start, end) && !isOther(originOf(start, cuts), originOf(end - 1, cuts) + 1),
    )
    .map((hit) => nameMention(plain, hit, rules));
  const codes = hasCodes ? findCodeMentions(plain, names, lexicon) : [];
  if (names.length + codes.length === 0) return [];
  // A code with its market (AMD.US) wins over a name at the same position; a name wins over a bare code (AMD).
  const explicit = codes.filter((code) => code.isExplicit);
  const remaining = withoutOverlap(names, explicit);
  const bare = withoutOverlap(
    codes.filter((code) => !code.isExplicit),
    remaining,
  );
  for (const mention of remaining) checkSeam({ plain, cuts }, text, mention, fold, isSeam);
  const mentions: Mention[] = [...remaining, ...explicit, ...bare];
  if (codes.length > 0) mentions.sort((a, b) => a.start - b.start);
  for (const mention of mentions) mention.word = foldWord(plain.slice(mention.start, mention.end), fold);
  if (mentions.some((mention) => mention.isHomonym)) scoreLocally(plain, mentions, lexicon);
  restoreOffsets(mentions, cuts);
  return mentions;
}

/** Metadata of a page that is available before its text is read. */
export interface PageMetadata {
  title?: string | undefined;
  /** A finance site is a signal. */
  host?: string | undefined;
}

/** Returns the initial signals of a page, from its host and title. */
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
  // A title is short, so a positive score in it means that the page is about the company.
  for (const { score, companyId } of mentions) if (score >= 2) page.likely.add(companyId);
  return page;
}

/** Recognizes a text as a whole page, for command-line tools and tests. Returns mentions of known companies only. */
export function recognize(text: string, lexicon: Lexicon, context: PageMetadata = {}): Mention[] {
  const page = initialSignals(context, lexicon, segmenterSeams);
  const mentions = findMentions(text, lexicon, segmenterSeams);
  addPageSignals(page, text, mentions, lexicon);
  return mentions.filter((mention) => mention.isKnown && isConfident(mention, page));
}
