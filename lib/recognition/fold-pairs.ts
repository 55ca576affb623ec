// All fold pairs: a written character, then the plain character it folds to. Used by the background, extension pages and
// tools; content scripts receive the pairs they need with the lexicon.
import { radicalPairs } from './radicals.ts';
import { traditionalPairs } from './traditional.ts';
import { widthPairs } from './width-pairs.ts';

/** The NFKC form of the radical ⾭ is a variant that is not used in simplified Chinese. */
const variantPairs = '靑青';

const plainPairs = traditionalPairs + variantPairs;
const simplified = new Map<string, string>();
for (let at = 0; at < plainPairs.length; at += 2) simplified.set(plainPairs[at]!, plainPairs[at + 1]!);

const pairOf = (written: string, unified: string): string => written + (simplified.get(unified) ?? unified);

/** Pairs for the characters in a code point range whose NFKC form is a different single UTF-16 unit. */
function normalizedPairs(from: number, to: number): string {
  let pairs = '';
  for (let code = from; code <= to; code++) {
    const written = String.fromCharCode(code);
    const unified = written.normalize('NFKC');
    if (unified !== written && unified.length === 1) pairs += pairOf(written, unified);
  }
  return pairs;
}

/** Radicals and compatibility ideographs, which occur in text copied from PDF files: ⽴ for 立, ⻜ for 飞. */
const lookalikePairs =
  normalizedPairs(0x2f00, 0x2fd5) +
  normalizedPairs(0xf900, 0xfaff) +
  radicalPairs.replace(/(.)(.)/g, (_, written: string, unified: string) => pairOf(written, unified));

/** Pairs of ideographs. There are many thousands; a lexicon needs a few hundred. */
export const ideographPairs: string = plainPairs + lookalikePairs;

export const foldPairs: string = widthPairs + ideographPairs;
