// Whether a name of two characters is an ordinary word too. Runs in the background and in extension pages, which may create a
// segmenter; pages receive the result with the user's words.
import { ideographs } from './ideographs.ts';

let segmenter: Intl.Segmenter | undefined;

const isPair = new RegExp(`^[${ideographs}]{2}$`);

/**
 * Whether the dictionary of the browser has the word: 浪潮, 苹果, but not 寒王. Longer words and words of other scripts are
 * never common.
 * @param word folded.
 */
export function isCommonWord(word: string): boolean {
  if (!isPair.test(word)) return false;
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(word)].length === 1;
}
