// Seam check by Intl.Segmenter: whether a two-character name arises by accident from two adjacent ordinary words (升华|为).
import { textBefore } from './context.ts';
import { ideographs } from './ideographs.ts';

/**
 * Whether ordinary words cross the boundaries of the name between `start` and `end`. Injected into recognition, because a
 * page should not create a segmenter: its first use in a process takes 12 to 17 ms.
 * @param around the folded name with up to `seamReach` characters on either side.
 */
export type SeamCheck = (around: string, start: number, end: number) => boolean;

let segmenter: Intl.Segmenter | undefined;

/** Characters before a 中 that means "in" and does not begin 中华: 其中|华为, 文件中|华为. */
const beforeMiddle = /[其件程集目当场过途档\s\d，。、：]/;

const ideograph = new RegExp(`[${ideographs}]`);

/** First characters of names that are no words of their own. 中|兴起 and 海|光伏 are possible after a comma. */
const noWord = /[华腾阿谷苹]/;

/** Characters that are no word of their own even inside a sentence. In 分享阿里面经, 里面 would leave 阿 alone. */
const neverWord = /^[阿苹]$/;
const isLone = ({ index, segment }: Intl.SegmentData, start: number): boolean =>
  index === start && neverWord.test(segment);

export const segmenterSeams: SeamCheck = (around, start, end) => {
  // In ，华为首款, 为首 would leave 华 alone, which is no word.
  const isFirst = start === 0 || !ideograph.test(around.charAt(start - 1));
  const isOrphan = isFirst && noWord.test(around.charAt(start));
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = segmenter.segment(around);
  // Only the words at the name's two ends are segmented, because segmentation is lazy.
  for (const place of [start, end - 1]) {
    const { index: at, segment } = words.containing(place)!;
    const stop = at + segment.length;
    // The word begins before the name and ends inside it, or begins inside and ends after it.
    const isCrossing = (at < start && stop > start && stop < end) || (at > start && at < end && stop > end);
    if (isCrossing && at > start && (isOrphan || isLone(words.containing(start)!, start))) return false;
    if (isCrossing) return !(segment === '中华' && beforeMiddle.test(textBefore(around, at, 1)));
  }
  return false;
};
