// Decides which places of a text name a listed company: the background and tools have the names, pages have hashes only.
import { createMention, type Mention } from '../../model/mention.ts';
import { scanWords } from '../automaton.ts';
import { createAddressCheck, seamReach } from '../boundaries.ts';
import { findCodeMentions } from '../code-mentions.ts';
import { textBefore } from '../context.ts';
import { foldWord } from '../fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { createContextCheck } from '../other-names.ts';
import type { SeamCheck } from '../seams.ts';
import type { ListedName, ListedNames } from './listed-names.ts';
import { findCodeCues } from './listed-texts.ts';
import type { NameSpan } from './name-filter.ts';
import { findLatinNames, latinSignal } from './resolve-latin.ts';
import {
  exchangeAfter,
  exchangeBefore,
  longerWords,
  longerWordsBefore,
  otherAfter,
  personAfter,
  personBefore,
} from './name-signals.ts';

export interface ResolveDeps {
  names: ListedNames;
  /** The packaged words: where one of them overlaps, the longer one counts. */
  lexicon: Lexicon;
  isSeam: SeamCheck;
}

interface Word extends NameSpan {
  companyId: string;
  /** `null` for a word of the packaged lexicon. */
  listed: ListedName | null;
  isSure: boolean;
  isLatin?: true;
}

/** Longer names are never a seam. */
const longestSeam = 4;
/** What the company sells may continue its name, so that a dictionary finds another word at its end: 贵州茅台酒. */
const product = /^[酒车店网股卡行药膏奶]/;

const nearReach = 24;
/** The longest gap between two names of one list. */
const longestListGap = 18;

/** Bare codes that count without their company's name beside them, if there is another cue. */
const isNumber = /^(?:\d{6}|0\d{4})$/;

const isIdeograph = /[\u3400-\u9fff]/;

function isSeamOf(text: string, { start, end }: NameSpan, isSeam: SeamCheck): boolean {
  const hasBefore = isIdeograph.test(text.charAt(start - 1));
  const hasAfter = isIdeograph.test(text.charAt(end)) && !product.test(text.slice(end));
  if (end - start > longestSeam || !(hasBefore || hasAfter)) return false;
  const from = hasBefore ? Math.max(0, start - seamReach) : start;
  const to = hasAfter ? end + seamReach : end;
  return isSeam(text.slice(from, to), start - from, end - from);
}

/** Whether the name is part of a longer word, or names something else. */
function isOfOther(folded: string, { start, end }: NameSpan): boolean {
  const [before, name] = [textBefore(folded, start, nearReach), folded.slice(start, end)];
  const after = folded.slice(end, end + nearReach);
  if (otherAfter.test(after)) return true;
  if (name.length < longestSeam && (personBefore.test(before) || personAfter.test(after))) return true;
  return longerWords.get(name)?.test(after) === true || longerWordsBefore.get(name)?.test(before) === true;
}

/** Leftmost-longest, among the listed and the packaged words: 浪潮软件 is not the packaged 浪潮. */
function wordsIn(text: string, folded: string, spans: readonly NameSpan[], { names, lexicon }: ResolveDeps): Word[] {
  const listed = spans.flatMap(({ start, end }): Word[] => {
    const name = names.byName.get(folded.slice(start, end));
    return name ? [{ start, end, companyId: name.companyId, listed: name, isSure: name.need === null }] : [];
  });
  for (const { start, end, companyId, isSure } of findLatinNames(text, spans, names.latin())) {
    const need = isSure ? null : 'signal';
    listed.push({ start, end, companyId, listed: { companyId, need }, isSure, isLatin: true });
  }
  if (listed.length === 0) return listed;
  const packaged = scanWords(folded, lexicon).hits.map(({ start, end, companyId, isHomonym }) => ({
    start,
    end,
    companyId,
    listed: null,
    isSure: !isHomonym,
  }));
  const words = [...listed, ...packaged].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return words.filter((word) => {
    if (word.start < end) return false;
    end = word.end;
    return true;
  });
}

/**
 * @param text half-width, without what recognition skips inside names.
 * @param spans the places that the filter found, see `scanNames`.
 * @returns the mentions that are sure, in reading order and without overlap. There are no others: what is doubtful is decided
 * by what is directly beside it.
 */
export function resolveNames(text: string, spans: readonly NameSpan[], deps: ResolveDeps): Mention[] {
  const { names, lexicon, isSeam } = deps;
  const { fold, rules } = lexicon;
  const folded = foldWord(text, fold);
  const words = wordsIn(text, folded, spans, deps);
  const listed = words.filter((word) => word.listed !== null);
  if (listed.length === 0 && findCodeCues(text).length === 0) return [];

  const isInAddress = createAddressCheck(text, rules.address);
  const isOther = createContextCheck(text, fold, rules);
  const mentions = new Map<Word, Mention>();
  for (const word of listed) {
    const { start, end, companyId } = word;
    if (isOfOther(folded, word)) continue;
    if (isInAddress(start, end) || isOther(start, end)) continue;
    const suffix = rules.classSuffix.exec(text.slice(end, end + 6))?.[0] ?? '';
    const found = { start, end: end + suffix.length, form: 'name' as const, companyId, isHomonym: false };
    mentions.set(word, { ...createMention({ ...found, reasons: ['name'] }), word: folded.slice(start, end) });
  }
  const codes = findCodeMentions(text, [...mentions.values()], { rules, codes: names.byListing }).filter(
    ({ isHomonym, isKnown }) => !isHomonym && isKnown,
  );

  const hasCodeBeside = ({ start, end, companyId }: Word): boolean =>
    codes.some((code) => {
      // The name OR is its own code.
      if (code.companyId !== companyId || (code.start < end && start < code.end)) return false;
      const gap = text.slice(Math.min(end, code.end), Math.max(start, code.start));
      return gap.length <= 14 && rules.codeGap.test(gap);
    });
  const isListed = (word: Word): boolean => {
    const at = words.indexOf(word);
    return [words[at - 1], words[at + 1]].some((other) => {
      if (!other?.isSure || other.companyId === word.companyId) return false;
      const gap = folded.slice(Math.min(word.end, other.end), Math.max(word.start, other.start));
      return gap !== '' && gap.length <= longestListGap && rules.listGap.test(gap);
    });
  };

  /** @returns why the word is sure; `null` if it is not. */
  function reasonFor(word: Word): string | null {
    if (hasCodeBeside(word)) return 'own-code';
    const need = word.listed?.need ?? null;
    const before = textBefore(folded, word.start, nearReach);
    const after = text.slice(word.end, word.end + nearReach);
    const isSecurity = rules.statusPrefix.test(textBefore(text, word.start, 4)) || rules.classSuffix.test(after);
    if (isSecurity) return 'name';
    if (need === 'code') return null;
    if (word.isLatin && need !== null) return latinSignal(folded, word, rules) ?? (isListed(word) ? 'list' : null);
    if (isSeamOf(folded, word, isSeam)) return null;
    if (need === null) return 'name';
    if (exchangeAfter.test(after)) return 'head';
    if (exchangeBefore.test(before)) return 'tail';
    return isListed(word) ? 'list' : null;
  }

  const isBesideName = (code: Mention): boolean =>
    listed.some((word) => word.companyId === code.companyId && hasCodeBeside(word) && mentions.has(word));

  const sure: Mention[] = [];
  for (const [word, mention] of mentions) {
    const reason = reasonFor(word);
    if (reason === null) continue;
    // One that decides alone, or a signal with its points, as `explanationOf` reads them.
    mention.reasons = reason === 'own-code' || reason === 'name' ? [reason] : ['homonym', `${reason} 3`];
    sure.push(mention);
  }
  for (const code of codes) {
    const isPackaged = lexicon.codes().get(code.companyId) !== undefined;
    const written = text.slice(code.start, code.end);
    const counts = isNumber.test(written) || rules.unknownForm.test(written) || isBesideName(code);
    if (isPackaged || !counts || sure.some((one) => one.start < code.end && code.start < one.end)) continue;
    const { isExplicit: _, ...mention } = code;
    sure.push({ ...mention, word: folded.slice(code.start, code.end) });
  }
  return sure.toSorted((one, other) => one.start - other.start);
}
