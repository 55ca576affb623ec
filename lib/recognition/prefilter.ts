// Prefilter: where in a text a name or code may be, without deciding whether one is. Every page runs it over all of its
// text, so it looks at every second character only, and builds nothing per word.
//
// Each word is known by an anchor: two neighboring characters of it that are rare in ordinary text. Of two neighbors one is
// always looked at. It never misses what `findMentions` finds in any part of the text; what it reports may be nothing.
import { checkAnchors, isGapBehind, margin } from './anchors.ts';
import { mightContainCode } from './codes.ts';
import { firstIdeograph, firstKey, ideograph, type Prefilter } from './prefilter-data.ts';

function addMatches(text: string, pattern: RegExp, found: number[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // A match may begin in the block before: its end is in the block of the code.
    found.push(match.index, match.index + match[0].length - 1);
  }
}

/**
 * Offsets into `text`, ascending, each inside something that may be a name or code.
 * @param text of one block or of several, one after the other: nothing is concluded from what is beside a word.
 * @param most stops after so many.
 */
export function findCandidates(text: string, prefilter: Prefilter, most = Infinity): number[] {
  const found: number[] = [];
  const { entries, keyPairs } = prefilter;
  // A string that comes from the page lies outside of the script's heap, where reading it is slow. A copy does not. The
  // margins save a bounds check for each neighbor.
  const own = `${margin}${text}${margin}`;
  const end = own.length - margin.length;
  const hasIdeographs = ideograph.test(text);
  for (let at = margin.length; at < end; at += 2) {
    const code = own.charCodeAt(at);
    const entry = entries[code]!;
    if (entry === 0 && (code >= firstIdeograph || !hasIdeographs)) continue;
    const before = own.charCodeAt(at - 1);
    const next = own.charCodeAt(at + 1);
    const beforeEntry = entries[before]!;
    const nextEntry = entries[next]!;
    // `keyPairOf`, written out: calls are slow until the loop is compiled, and on most pages it never is.
    const first = entry & 0xff00;
    const second = entry & 0xff;
    let isNear =
      keyPairs[(beforeEntry & 0xff00) | second] === 1 ||
      keyPairs[first | (nextEntry & 0xff)] === 1 ||
      (beforeEntry >= firstKey && isGapBehind(before, code, entry)) ||
      (first !== 0 && isGapBehind(code, next, nextEntry));
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
  // Offsets into `own` become offsets into `text`.
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
