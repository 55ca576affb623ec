// Prepares what a page asks the background: the texts around possible names of listed companies.
import { longestListedText, mostListedSpans, type ListedMention, type ListedText } from '../../model/listed-mention.ts';
import { createMention, type Mention } from '../../model/mention.ts';
import { readPlain, restoreOffsets } from '../plain-text.ts';
import type { ReadOver } from '../squeeze.ts';
import { scanLatinNames } from './latin-scan.ts';
import { hasLatinName, scanNames, type NameFilter, type NameSpan } from './name-filter.ts';

/** What decides about a name is directly beside it: its code, a word of the exchange, other companies. */
const reach = 40;
const listed = String.raw`(?:[03689]\d{5}|4\d{5})`;

/** A code with its market, with a word that announces it, or beside another code. */
const codeCue = new RegExp(
  [
    String.raw`(?<![A-Za-z0-9])(?:[sS][hHzZ]|[bB][jJ]|[hH][kK])[:：.|]?\s?\d{4,6}(?!\d)`,
    String.raw`(?<![\d.])\d{1,6}[.:-](?:S[HSZ]|BJ|HK)(?![A-Za-z0-9])`,
    String.raw`(?:NASDAQ|NYSE)\s?[:：]\s?[A-Z]{1,5}`,
    String.raw`(?:代[码碼号號]|股票|[证證]券)[^\d\n]{0,4}(?:\d{6}|0\d{4})(?!\d)`,
    String.raw`(?<![\d.])${listed}[\s,，、;；/|]{1,3}${listed}(?![\d.])`,
  ].join('|'),
  'g',
);

const mayHaveCue = /\d[.:-]HK|\d{3}|NASDAQ|NYSE/;

/** Places with codes of companies that need not have their name beside them. */
export function findCodeCues(text: string): NameSpan[] {
  if (!mayHaveCue.test(text)) return [];
  return Array.from(text.matchAll(codeCue), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

const scanLatin = (text: string, filter: NameFilter, most?: number): NameSpan[] =>
  scanLatinNames(text, (name) => hasLatinName(name, filter), most);

function textsAround(plain: string, spans: readonly NameSpan[], cues: readonly NameSpan[]): (ListedText & NameSpan)[] {
  const texts: (ListedText & NameSpan)[] = [];
  const places = [
    ...spans.map((span) => ({ ...span, isName: true })),
    ...cues.map((cue) => ({ ...cue, isName: false })),
  ];
  for (const { start, end, isName } of places.toSorted((one, other) => one.start - other.start)) {
    const last = texts.at(-1);
    const to = Math.min(plain.length, end + reach);
    let into = last;
    if (
      !last ||
      start - reach > last.end ||
      to - last.start > longestListedText ||
      last.spans.length >= mostListedSpans
    ) {
      // A name that was cut off is in both texts, and found in the one that has all of it.
      into = { start: Math.max(0, start - reach), end: to, text: '', spans: [] };
      texts.push(into);
    } else last.end = Math.max(last.end, to);
    if (isName) into!.spans.push([start - into!.start, end - into!.start]);
  }
  for (const one of texts) one.text = plain.slice(one.start, one.end);
  return texts;
}

/**
 * Finds the mentions of listed companies in a text.
 * @param answerTo the background's answer; `undefined` if there is none yet.
 */
export function findListedMentions(
  text: string,
  filter: NameFilter,
  rules: ReadOver,
  answerTo: (question: ListedText) => readonly ListedMention[] | undefined,
): Mention[] {
  const { plain, cuts, hits } = readPlain(
    text,
    (one) => {
      const { spans, kinds } = scanNames(one, filter);
      return {
        kinds,
        hits: [...spans, ...scanLatin(one, filter)].map((span) => ({ ...span, companyId: '', isHomonym: false })),
      };
    },
    rules,
  );
  const mentions: Mention[] = [];
  let done = 0;
  for (const { start: from, text: part, spans } of textsAround(plain, hits, findCodeCues(plain))) {
    for (const found of answerTo({ text: part, spans }) ?? []) {
      const [start, end] = [found.start + from, found.end + from];
      if (start < done || end > plain.length) continue;
      done = end;
      const { form, companyId, word, reasons } = found;
      const mention = createMention({ start, end, form, companyId, isHomonym: false, reasons });
      mentions.push({ ...mention, word, isOwn: true, isListed: true });
    }
  }
  restoreOffsets(mentions, cuts);
  return mentions;
}

const gapInName = /(?<=[\u3400-\u9fff])[\s\u00ad\u200b-\u200f\u2060\ufeff]+(?=[\u3400-\u9fff])/g;

/** Like `findCandidates` of the prefilter, for names of listed companies. */
export function findListedCandidates(text: string, filter: NameFilter, most = Infinity): number[] {
  const offsets = scanNames(text, filter, most).spans.map(({ start }) => start);
  if (offsets.length >= most) return offsets;
  for (const { start } of scanLatin(text, filter, most)) offsets.push(start);
  for (const { start } of findCodeCues(text)) offsets.push(start);
  // In justified text and in split headings, blanks or elements are between the characters of a name.
  if (text.search(gapInName) >= 0) offsets.push(...candidatesOverGaps(text, filter));
  return offsets.toSorted((one, other) => one - other);
}

function candidatesOverGaps(text: string, filter: NameFilter): number[] {
  const origins: number[] = [];
  let squeezed = '';
  let from = 0;
  const add = (to: number): void => {
    for (let at = from; at < to; at++) origins.push(at);
    squeezed += text.slice(from, to);
  };
  for (const { 0: gap, index } of text.matchAll(gapInName)) {
    add(index);
    from = index + gap.length;
  }
  add(text.length);
  return scanNames(squeezed, filter).spans.map(({ start }) => origins[start]!);
}
