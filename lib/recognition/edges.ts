// Where a name ends up by accident: in the seam of two ordinary words (升华|为, 轻微|软), or inside an address.
import { textBefore } from './around.ts';

let segmenter: Intl.Segmenter | undefined;

/** Names of three characters and more hardly ever come about by chance, and are often unknown to the segmenter. */
const isIdeograph = /[\u3400-\u9fff]/;
/** How much of the text to either side `isSeam` needs. */
export const seamReach = 6;

/** 其中|华为, 文件中|华为: what stands before 中 when it means "in", and not 中华. */
const afterMiddle = /[其件程集目当场过途档\s\d，。、：]/;

/**
 * Chinese is written without spaces: only a reader of words can tell, and every browser has one.
 * @param text the name and what stands around it, folded: the segmenter knows both scripts, but one is enough.
 */
export function isSeam(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || !isIdeograph.test(text.charAt(start))) return false;
  // No word reaches into the name over anything but a character: of every two names one is spared the segmenter.
  if (!isIdeograph.test(text.charAt(start - 1)) && !isIdeograph.test(text.charAt(end))) return false;
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = segmenter.segment(text);
  // Only the words that hold a character of the name: the others need not be made.
  for (const place of [start, end - 1]) {
    const { index: at, segment } = words.containing(place)!;
    const stop = at + segment.length;
    // A word that begins before the name and ends inside it, or begins inside and ends behind it.
    const isCrossed = (at < start && stop > start && stop < end) || (at > start && at < end && stop > end);
    if (isCrossed) return !(segment === '中华' && afterMiddle.test(textBefore(text, at, 1)));
  }
  return false;
}

const latin = /[a-z0-9]/i;
const addressCharacter = /[\w.~:/?#@!$&+;=%-]/;

/** Microsoft.Extensions, OPENAI_API_KEY, aws-sdk, apple.jpg, microsoft/vscode: a name tied to more of its kind. */
function isInIdentifier(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start, 2);
  const after = text.slice(end, end + 2);
  if (/^(?:_|\.[A-Za-z])/.test(after) || before.endsWith('_')) return true;
  const written = text.slice(start, end);
  if (written !== written.toLowerCase()) return false;
  // jdbc:oracle:thin
  if (/[a-z]:$/.test(before) && after.startsWith(':')) return true;
  // A quoted word in lower case is a key or a value of some program.
  if (/["'`]$/.test(before) && before.at(-1) === after.charAt(0)) return true;
  return /^[-/][a-z0-9]/i.test(after) || /[a-z0-9][-.]$|\/$/i.test(before);
}

/** A Latin name in a web or mail address names a server, not the company of the sentence. "Amazon.com" alone is a name.
 * @param address what an address holds. */
export function isInAddress(text: string, start: number, end: number, address: RegExp): boolean {
  if (!latin.test(text.charAt(start))) return false;
  if (isInIdentifier(text, start, end)) return true;
  let from = start;
  let to = end;
  while (from > 0 && addressCharacter.test(text.charAt(from - 1))) from--;
  while (to < text.length && addressCharacter.test(text.charAt(to))) to++;
  if (from === start && to - end <= 1) return false;
  return address.test(text.slice(from, to));
}
