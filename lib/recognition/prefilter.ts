// Exports `findCandidates`: finds the offsets at which a name or code may be. Every page runs it over all its text, so it
// reads every second character only, and builds nothing per word.
//
// Each word has an anchor: two adjacent characters of it that are rare in ordinary text. One of two adjacent characters is
// always read. False positives are possible, but every mention that `findMentions` finds has a candidate.
import { checkAnchors, isGapBehind, margin } from './anchors.ts';
import { mightContainCode } from './codes.ts';
import { firstIdeograph, firstKey, firstRadical, ideograph, kindBits, type Prefilter } from './prefilter-data.ts';

/** A space, above all other characters of white space in ASCII. */
const blank = 0x20;

function addMatches(text: string, pattern: RegExp, found: number[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // A match may begin in the previous block, so its end is added too: it is in the block of the code.
    found.push(match.index, match.index + match[0].length - 1);
  }
}

/**
 * Ascending offsets into `text`, each inside a possible name or code.
 * @param text the text of one block, or of several joined without separators. Neighbors of a word do not matter.
 * @param most stops after at least this many.
 */
export function findCandidates(text: string, prefilter: Prefilter, most = Infinity): number[] {
  const found: number[] = [];
  const { entries, keyPairs } = prefilter;
  // Page strings are external to the script's heap and slow to read, so the text is copied. The margins avoid a bounds
  // check for each neighbor.
  const own = `${margin}${text}${margin}`;
  const end = own.length - margin.length;
  const hasIdeographs = ideograph.test(text);
  for (let at = margin.length; at < end; at += 2) {
    const code = own.charCodeAt(at);
    const entry = entries[code]!;
    if (entry === 0 && (code >= firstIdeograph || !hasIdeographs)) continue;
    const before = own.charCodeAt(at - 1);
    const next = own.charCodeAt(at + 1);
    // Indentation: on some pages it is most of the text. No anchor contains a blank.
    if (code <= blank && before <= blank && next <= blank) continue;
    const beforeEntry = entries[before]!;
    const nextEntry = entries[next]!;
    // `keyPairOf` and the cheap half of `isGapBehind` are inlined, because calls are slow in interpreted code, and on most
    // pages the loop is never compiled.
    const first = entry & 0xff00;
    const second = entry & 0xff;
    let isNear =
      keyPairs[(beforeEntry & 0xff00) | second] === 1 ||
      keyPairs[first | (nextEntry & 0xff)] === 1 ||
      (beforeEntry >= firstKey &&
        (entry >>> 4 === kindBits || (code < firstIdeograph && before >= firstRadical)) &&
        isGapBehind(before, code, entry)) ||
      (first !== 0 &&
        (nextEntry >>> 4 === kindBits || (next < firstIdeograph && code >= firstRadical)) &&
        isGapBehind(code, next, nextEntry));
    if (!isNear && code >= firstIdeograph) {
      isNear =
        (first !== 0 &&
          (keyPairs[first | (entries[own.charCodeAt(at + 2)]! & 0xff)] === 1 ||
            keyPairs[first | (entries[own.charCodeAt(at + 3)]! & 0xff)] === 1)) ||
        (second !== 0 &&
          (keyPairs[(entries[own.charCodeAt(at - 2)]! & 0xff00) | second] === 1 ||
            keyPairs[(entries[own.charCodeAt(at - 3)]! & 0xff00) | second] === 1));
    }
    if (!isNear) continue;
    checkAnchors(own, at, prefilter, found);
    if (found.length >= most) break;
  }
  // Converts offsets into `own` to offsets into `text`.
  for (let at = 0; at < found.length; at++) found[at]! -= margin.length;
  if (found.length >= most) return found;
  const names = found.length;
  if (mightContainCode.test(text)) {
    addMatches(text, prefilter.codes(), found);
    addMatches(text, prefilter.announced(), found);
  }
  if (prefilter.unusualSign.test(text)) addMatches(text, prefilter.unusual(), found);
  if (found.length > names) found.sort((one, other) => one - other);
  return found;
}
