// Finds the words of a text that may begin a listed company's English name.
import type { NameSpan } from './name-filter.ts';

/** The most words of a name that are looked up. */
export const mostLatinWords = 4;

/** A word that may begin a name. */
const firstWord = /(?<![A-Za-z0-9@/_.-])[A-Z][A-Za-z0-9]*/g;
const nextWord = /(?:[ -]| ?& ?|\. ?|['’])([A-Za-z0-9]+)/y;

/** The words of a name as they are looked up: lower case, joined by blanks. */
export const latinWordsOf = (name: string): string[] => name.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/**
 * @param has whether a name may be listed, see `latinWordsOf`.
 * @returns the places of possible names, in reading order; several may begin at one place, the longest last.
 */
export function scanLatinNames(text: string, has: (name: string) => boolean, most = Infinity): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const { 0: first, index: start } of text.matchAll(firstWord)) {
    let name = first.toLowerCase();
    let end = start + first.length;
    for (let count = 1; ; count++) {
      if (name.length > 1 && has(name)) spans.push({ start, end });
      if (count === mostLatinWords) break;
      nextWord.lastIndex = end;
      const next = nextWord.exec(text);
      if (!next) break;
      name += ` ${next[1]!.toLowerCase()}`;
      end = nextWord.lastIndex;
    }
    if (spans.length >= most) break;
  }
  return spans;
}
