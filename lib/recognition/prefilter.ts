// Prefilter: where in a text a name or code may be, without deciding whether one is. Every page runs it over all of its
// text, so it looks at every second character only, and builds nothing per word.
//
// Each word is known by an anchor: two neighboring characters of it that are rare in ordinary text. Of two neighbors one is
// always looked at. It never misses what `findMentions` finds in any part of the text; what it reports may be nothing.
import { checkAnchors } from './anchors.ts';
import { mightContainCode } from './codes.ts';
import { firstIdeograph, ideograph, type Prefilter } from './prefilter-data.ts';

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
  const { classes, asciiPairs } = prefilter;
  // A string that comes from the page lies outside of the script's heap, where reading it is slow. A copy does not.
  const own = `\0${text}\0`;
  const end = own.length - 1;
  const hasIdeographs = ideograph.test(text);
  for (let at = 1; at < end; at += 2) {
    const code = own.charCodeAt(at);
    if (classes[code] === 0 && (code >= firstIdeograph || !hasIdeographs)) continue;
    if (code < 128) {
      const before = own.charCodeAt(at - 1);
      const next = own.charCodeAt(at + 1);
      const isPlain = before < 128 && next < 128;
      if (isPlain && asciiPairs[(before << 7) | code] === 0 && asciiPairs[(code << 7) | next] === 0) continue;
    }
    checkAnchors(own, at, prefilter, found);
    if (found.length >= most) return found;
  }
  const names = found.length;
  if (mightContainCode.test(text)) {
    addMatches(text, prefilter.codes(), found);
    addMatches(text, prefilter.announced(), found);
  }
  if (prefilter.unusualSign.test(text)) addMatches(text, prefilter.unusual(), found);
  if (found.length > names) found.sort((one, other) => one - other);
  return found;
}
