// Finds a query in a text as a Chinese reader expects: width, case, spaces and line ends inside Chinese text do not matter.
import { createFold, foldWord } from '../recognition/fold.ts';
import { foldPairs } from '../recognition/fold-pairs.ts';
import { ideographs } from '../recognition/ideographs.ts';

export interface FoundSpan {
  index: number;
  length: number;
}

/** A page of a report has some hundred hits of a common character. A document of megabytes must not fill the memory. */
const mostMatches = 100_000;

const fold = createFold(foldPairs);
/** A code unit as a pattern that matches nothing else. */
const literal = (character: string): string => String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0');

const chinese = new RegExp(`[${ideographs}\u3001-\u301f]`);

/** A pattern for text that is folded too, or null for a blank query. */
function patternOf(query: string): RegExp | null {
  const words = foldWord(query, fold).split(/\s+/).filter(Boolean);
  let source = '';
  let before = '';
  for (const word of words)
    for (const [at, character] of word.split('').entries()) {
      // Justified lines, spaced-out titles and the end of a line put blanks between Chinese characters.
      if (before !== '')
        source += chinese.test(before) || chinese.test(character) ? String.raw`\s*` : at === 0 ? String.raw`\s+` : '';
      source += literal(character);
      before = character;
    }
  return source === '' ? null : new RegExp(source, 'g');
}

/** All places of `query` in `text`, in UTF-16 units, without overlaps. None for a blank query. */
export function findAll(query: string, text: string): FoundSpan[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  const found: FoundSpan[] = [];
  for (const { index, 0: match } of foldWord(text, fold).matchAll(pattern)) {
    found.push({ index, length: match.length });
    if (found.length === mostMatches) break;
  }
  return found;
}
