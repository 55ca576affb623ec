// Decides which places of a text are the English name of a listed company, and how far the name goes.
import { textBefore } from '../context.ts';
import type { RecognitionRules } from '../rules.ts';
import type { LatinName, LatinNames } from './latin-names.ts';
import { latinWordsOf } from './latin-scan.ts';
import { legalWords, places } from './latin-words.ts';
import type { NameSpan } from './name-filter.ts';

export interface LatinMatch extends NameSpan {
  companyId: string;
  /** Otherwise a signal beside it must show that it is the company. */
  isSure: boolean;
}

const reach = 24;
/** Another company or thing, whose name goes on: Sun Hung Kai Properties is not Sun Hung Kai. */
const goesOn =
  /^[ -](?:Propert(?:y|ies)|Financial|Finance|Insurance|Securities|Bank|Energy|Power|Motors?|Health(?:care)?|Pharma\w*|International|Capital|Resources|Gas|Music|Pictures|Entertainment|Foundation|University|School|College|Cent(?:er|re)|Stadium|Arena|Museum|Awards?|Prize|Cup|Open|Tower|Building|Plaza|Street|Road|River|Park|Hall|Hospital)\b/;
/** Words that may be shortened: Tech, Pharma, Semi. */
const shortestPart = 4;
/** A first word that, with Technology, is no name of another company. */
const longName = 6;
const nextWord = /(?:,? | ?& ?|[-.'’])([A-Za-z0-9]+)/y;
const small = /^(?:of|and|the|for|de|in|com)$/;

interface Written extends NameSpan {
  word: string;
}

/** The next word of a name: in lower case only if it is a small word. */
function wordAfter(text: string, end: number): Written | null {
  nextWord.lastIndex = end;
  const [whole = '', written = ''] = nextWord.exec(text) ?? [];
  if (written === '' || (/^[a-z]/.test(written) && !small.test(written))) return null;
  return { word: written.toLowerCase(), start: end + whole.length - written.length, end: end + whole.length };
}

/** Words before a company: shares of, carmaker. */
const companyBefore =
  /(?:shares? (?:of|in)|stakes? in|invest(?:ed|s|ing)? in|rivals?|suppliers?|makers?|chipmakers?|carmakers?|automakers?|retailers?|lenders?|developers?|startups?|giants?|compan(?:y|ies)|stocks? like|such as|peers?(?: like)?) $/;

const isPart = (written: string, full = ''): boolean =>
  written === full || (written.length >= shortestPart && full.startsWith(written));

const capitalized = /^[A-Z0-9]/;

/** Extends the shortest form at `span` over the rest of the name, and over the form of company. */
function readName(text: string, { start, end }: NameSpan, words: number, name: LatinName): LatinMatch | null {
  const written = text.slice(start, end).split(/[^A-Za-z0-9]+/);
  if (!written.every((word) => capitalized.test(word) || small.test(word))) return null;
  let matched = words;
  let next = wordAfter(text, end);
  while (next && matched < name.full.length && isPart(next.word, name.full[matched])) {
    matched++;
    end = next.end;
    next = wordAfter(text, end);
  }
  let hasForm = false;
  // BYD Co, but not Sky Company.
  const mayHaveForm = end - start >= shortestPart || /^[A-Z]+$/.test(text.slice(start, end));
  while (next && (legalWords.has(next.word) || /^tech(?:nolog(?:y|ies))?$/.test(next.word))) {
    hasForm ||= (mayHaveForm && legalWords.has(next.word)) || name.full[0]!.length >= longName;
    end = next.end;
    next = wordAfter(text, end);
  }
  const isLong = matched >= name.distinctive && (name.isSureShort || matched === name.full.length);
  for (const place of name.places.toReversed()) {
    const from = start - place.length - 1;
    if (text.slice(Math.max(0, from), start).toLowerCase() !== `${place} ` || !capitalized.test(text.charAt(from)))
      break;
    start = from;
  }
  if (goesOn.test(text.slice(end, end + reach))) return null;
  if ((isLong && matched >= 2) || hasForm) return { start, end, companyId: name.companyId, isSure: true };
  // By, Add, API: a short word is a name only with the form of a company or its code.
  const isShort = end - start < shortestPart;
  // Harrison Ford, Ford Foundation: part of the name of something else.
  const before = /(?:^|[^A-Za-z])([A-Z][a-z]+) $/.exec(textBefore(text, start, reach))?.[1];
  const lead = textBefore(text, start, reach);
  const isLead = /[.!?:]\s+\S+ $/.test(lead) || companyBefore.test(lead.toLowerCase());
  const isPerson = before !== undefined && !isLead && !places.has(before.toLowerCase());
  const isLonger = /^ [A-Z][a-z]/.test(text.slice(end, end + 3));
  return isShort || isPerson || isLonger ? null : { start, end, companyId: name.companyId, isSure: name.isSureAlone };
}

/** @param spans see `scanLatinNames`. @returns in reading order, without overlap; the longest name at a place. */
export function findLatinNames(text: string, spans: readonly NameSpan[], names: LatinNames): LatinMatch[] {
  const found: LatinMatch[] = [];
  for (const span of spans) {
    const words = latinWordsOf(text.slice(span.start, span.end));
    const name = names.get(words.join(' '));
    const match = name && readName(text, span, words.length, name);
    const last = found.at(-1);
    if (!match || (last && last.end > match.start && last.end >= match.end)) continue;
    if (last && last.end > match.start) found.pop();
    found.push(match);
  }
  return found;
}

/** Why a doubtful name counts; `null` if it does not. */
export function latinSignal(folded: string, { start, end }: NameSpan, rules: RecognitionRules): 'head' | 'tail' | null {
  const after = folded.slice(end, end + reach);
  if (rules.companyHead.test(after) || rules.forumHead.test(after)) return 'head';
  return companyBefore.test(textBefore(folded, start, reach)) ? 'tail' : null;
}
